// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.health.Readiness;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Language;
import org.steward.core.web.endpoint.QueryString;

/**
 * The gate every request passes: finds out who it is, refuses forged writes, sets the security headers, and turns what
 * breaks behind it into a calm answer. Thread-safe.
 */
@Component(service = {Filter.class, Readiness.class})
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class GateFilter implements Filter, Readiness {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String API = "/api/";
    private static final String ASSETS = "/assets/";

    private volatile boolean served;
    private final Recognition recognition;
    private final FormPosts forms;

    /** Wires the gate. */
    @Activate
    public GateFilter(
            @Reference SessionKeeper sessions,
            @Reference ResidentLinks links,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates) {
        this.recognition = new Recognition(sessions, links, staff, estates);
        this.forms = new FormPosts(sessions, staff);
    }

    /** Called when the web server takes the filter into use. */
    @Override
    public void init(FilterConfig config) {
        served = true;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public Optional<String> missing() {
        return served ? Optional.empty() : Optional.of("Requests do not pass the gate yet.");
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = new ProxiedRequest((HttpServletRequest) anyRequest);
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String path = request.getRequestURI();
        if (path.startsWith(ASSETS)) {
            Headers.asset(request, response);
            chain.doFilter(request, response);
            return;
        }
        String correlation = Long.toString(ThreadLocalRandom.current().nextLong() >>> 4, 36);
        response.setHeader("X-Correlation-Id", correlation);
        try {
            pass(request, response, path, correlation, chain);
        } catch (IOException | ServletException | RuntimeException e) {
            Breakdown.answer(request, response, path.startsWith(API), correlation, e);
        }
    }

    private void pass(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            String correlation,
            FilterChain chain)
            throws IOException, ServletException {
        boolean api = path.startsWith(API);
        String nonce = api ? "" : Secrets.random();
        if (api) {
            Headers.api(request, response);
        } else {
            Headers.page(request, response, nonce);
        }
        Recognition.Known known = recognition.who(request, path);
        String secret = known.secret();
        if (secret.isEmpty() && !known.bearer() && !api && SAFE.contains(request.getMethod())) {
            secret = Secrets.random();
            Cookies.set(request, response, Cookies.STRANGER, secret, -1);
        }
        Visit visit = visit(request, known, api, secret, nonce, correlation);
        request.setAttribute(Visit.ATTRIBUTE, visit);
        if (!SAFE.contains(request.getMethod()) && isForged(request, known, api, visit)) {
            Breakdown.forged(request, response, api, correlation);
        } else if (forms.isOne(request, path)) {
            forms.answer(request, response, path, visit);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Visit visit(
            HttpServletRequest request,
            Recognition.Known known,
            boolean api,
            String secret,
            String nonce,
            String correlation) {
        Language language = known.caller().map(Caller::language).orElseGet(() -> Recognition.language(request));
        List<String> estates = known.caller()
                .map(caller -> api ? List.of(caller.estateId()) : recognition.estatesOf(caller))
                .orElse(List.of());
        String csrf = secret.isEmpty() ? "" : Secrets.csrf(secret);
        return new Visit(known.caller(), estates, csrf, language, nonce, correlation);
    }

    /**
     * Whether a browser may have been led to send this: a write that carries a cookie or a private link, but neither
     * comes from our own pages nor has their token. API tokens are never sent by a browser on its own.
     */
    private static boolean isForged(HttpServletRequest request, Recognition.Known known, boolean api, Visit visit) {
        if (known.bearer() || (api && known.caller().isEmpty())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String sent = request.getHeader("X-CSRF-Token");
        if (sent == null && request.getQueryString() != null) {
            sent = QueryString.read(request.getQueryString()).get("_csrf");
        }
        if (sent == null) {
            sent = request.getParameter("_csrf");
        }
        return sent == null || visit.csrf().isEmpty() || !Secrets.same(sent, visit.csrf());
    }
}
