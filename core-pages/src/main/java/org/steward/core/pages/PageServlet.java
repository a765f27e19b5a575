// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.security.Visit;

/** Routes every address that is not {@code /api} to its page and writes what the page answers. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardServletMultipart(enabled = true, maxFileSize = 26_214_400, fileSizeThreshold = 65_536)
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

    private static final String RETRY_SECONDS = "5";
    private static final int A_YEAR = 31_536_000;

    private final transient Templates templates;
    private final transient Clock clock;

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.MULTIPLE)
    transient volatile List<PageHandler> pages = List.of();

    /** Wires the servlet. */
    @Activate
    public PageServlet(@Reference Templates templates, @Reference Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/assets/")) {
            Assets.write(path.substring("/assets/".length()), request, response);
            return;
        }
        if (!(request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        PageHandler page = Router.find(pages, path).orElse(null);
        Ask ask = new Ask(request, visit, path, page == null ? "" : Router.rest(page, path));
        if (visit.caller().isEmpty() && (page == null || !page.open())) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            boolean reading = "GET".equals(request.getMethod());
            write(new Answer.Redirect("/sign-in?next=" + Ask.encode(reading ? path + query : "/")), ask, response);
            return;
        }
        write(page == null ? Answer.problem(404) : answer(page, ask), ask, response);
    }

    private static Answer answer(PageHandler page, Ask ask) {
        try {
            return switch (ask.request().getMethod()) {
                case "GET", "HEAD" -> page.get(ask);
                case "POST" -> page.post(ask);
                default -> Answer.problem(405);
            };
        } catch (RuntimeException e) {
            LOG.error("page {} failed, correlation {}", page.path(), ask.visit().correlation(), e);
            return Answer.problem(500);
        }
    }

    private void write(Answer answer, Ask ask, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (answer instanceof Answer.Redirect redirect) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", redirect.to());
        } else if (answer instanceof Answer.Said said) {
            say(said, ask, response);
        } else if (answer instanceof Answer.Speak speak) {
            cookie("steward_lang", speak.language(), A_YEAR, ask, response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", speak.to());
        } else if (answer instanceof Answer.File file) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setContentType(file.mediaType());
            response.setHeader(
                    "Content-Disposition",
                    (file.inline() ? "inline" : "attachment") + "; filename*=UTF-8''"
                            + Ask.encode(file.name()).replace("+", "%20"));
            file.content().writeTo(response.getOutputStream());
        } else if (answer instanceof Answer.Script script) {
            ScriptFiles.write(script, ask.request(), response);
        } else if (answer instanceof Answer.Html html) {
            response.setStatus(html.status());
            if (html.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", RETRY_SECONDS);
            }
            if (!ask.get(Sayings.PARAMETER).isEmpty()
                    && !ask.cookie(Sayings.COOKIE).isEmpty()) {
                cookie(Sayings.COOKIE, "", 0, ask, response);
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
                            + "base-uri 'self'; form-action 'self'");
            response.setHeader("Referrer-Policy", "same-origin");
            response.getWriter().write(templates.render(html, ask));
        }
    }

    /** Redirects to where a sentence is shown. Without a form token, as with an API token, nobody waits for one. */
    private void say(Answer.Said said, Ask ask, HttpServletResponse response) {
        String to = said.to();
        if (!ask.visit().csrf().isEmpty()) {
            String key = Sayings.key();
            String value = Sayings.pack(key, said.sentence(), ask.visit().csrf(), clock.instant());
            cookie(Sayings.COOKIE, value, (int) Sayings.LIFE.toSeconds(), ask, response);
            to += (to.contains("?") ? "&" : "?") + Sayings.PARAMETER + "=" + key;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    private static void cookie(String name, String value, int seconds, Ask ask, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(ask.request().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
