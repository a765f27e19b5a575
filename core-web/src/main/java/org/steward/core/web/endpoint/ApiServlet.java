// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

import org.steward.core.api.health.Readiness;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Text;
import org.steward.core.web.idempotency.RepeatedCreates;
import org.steward.core.web.json.JsonBody;
import org.steward.core.web.json.JsonOut;
import org.steward.core.web.problem.Problems;
import org.steward.core.web.resource.ModuleResources;

/** Serves the declared endpoints below {@code /api}. Thread-safe. */
@Component(service = {Servlet.class, Readiness.class})
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletAsyncSupported
public final class ApiServlet extends HttpServlet implements Readiness {
    private static final long serialVersionUID = 1L;
    private static final String BASE = "/api";
    private static final int LONGEST_QUERY_VALUE = 2_000;

    private volatile boolean served;
    private final transient Router router;
    private final transient RepeatedCreates repeated;
    private final transient ModuleResources modules;

    /** Wires the servlet with every group of this bundle. */
    @Activate
    public ApiServlet(
            @Reference EndpointGroups groups, @Reference RepeatedCreates repeated, @Reference ModuleResources modules) {
        this.router = new Router(groups.all());
        this.repeated = repeated;
        this.modules = modules;
    }

    /** Called when the web server takes the servlet into use; until then others would answer its paths. */
    @Override
    public void init() {
        served = true;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Optional<String> missing() {
        return served ? Optional.empty() : Optional.of("The web server does not serve it yet.");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
        if (visit == null) {
            refuse(request, response, Rejection.Kind.UNAVAILABLE, "starting", Text.of("Steward is starting", "系统正在启动"));
            return;
        }
        String path = request.getRequestURI().substring(BASE.length());
        Router.Match match = router.find(request.getMethod(), path);
        if (match == null) {
            Set<String> methods = router.methods(path);
            if (methods.isEmpty()
                    && path.length() > 1
                    && modules.answer(request, response, getServletContext(), path, visit)) {
                return;
            }
            noSuch(request, response, methods);
            return;
        }
        Reply reply = reply(request, visit, match);
        send(request, response, visit, reply);
    }

    private static void noSuch(HttpServletRequest request, HttpServletResponse response, Set<String> methods)
            throws IOException {
        if (methods.isEmpty()) {
            refuse(
                    request,
                    response,
                    Rejection.Kind.NOT_FOUND,
                    "no-such-path",
                    Text.of("there is nothing here; see /api/openapi.json", "此路径不存在；请参见 /api/openapi.json"));
            return;
        }
        response.setHeader("Allow", String.join(", ", methods));
        Text words = Text.of("{0} is not possible here; use {1}", "此处不支持 {0}；请使用 {1}")
                .with(request.getMethod(), String.join(", ", methods));
        Problems.write(
                request,
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                Text.of("Method not allowed", "不支持的方法"),
                Rejection.of(Rejection.Kind.INVALID, "method-not-allowed", words));
    }

    private Reply reply(HttpServletRequest request, Visit visit, Router.Match match) throws IOException {
        Endpoint endpoint = match.endpoint();
        Rejection denied = denied(endpoint, visit);
        if (denied != null) {
            return new Reply.Refused(denied);
        }
        Map<String, String> query = new LinkedHashMap<>();
        List<Flaw> flaws = query(request, endpoint, query);
        Reply other = takesJson(endpoint) ? otherThanJson(request) : null;
        if (other != null) {
            return other;
        }
        Outcome<JsonBody> body =
                JsonBody.read(takesJson(endpoint) ? request.getInputStream() : InputStream.nullInputStream());
        if (body.refusal().isPresent()) {
            return new Reply.Refused(body.refusal().get());
        }
        JsonBody read = body.orElseThrow();
        if (!endpoint.open() && takesJson(endpoint)) {
            read.refuseOthers(endpoint.body().stream().map(Field::name).collect(Collectors.toSet()));
        }
        flaws.addAll(read.flaws());
        if (!flaws.isEmpty()) {
            return Reply.invalid(flaws);
        }
        Call call = new Call(request, visit, match.variables(), query, read);
        return endpoint.creates()
                ? repeated.once(endpoint, call)
                : endpoint.handler().handle(call);
    }

    private static Rejection denied(Endpoint endpoint, Visit visit) {
        if (endpoint.permission().equals(Endpoint.PUBLIC)) {
            return null;
        }
        Caller caller = visit.caller().orElse(null);
        if (caller == null || caller.kind() != Caller.Kind.STAFF) {
            return Rejection.of(
                    Rejection.Kind.UNAUTHENTICATED,
                    "sign-in",
                    Text.of(
                            "sign in: POST /api/session, then send the token as Authorization: Bearer",
                            "请先登录：POST /api/session，然后以 Authorization: Bearer 发送令牌"));
        }
        if (!endpoint.permission().equals(Endpoint.SIGNED_IN) && !caller.may(endpoint.permission())) {
            return Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "forbidden",
                    Text.of("this needs the permission {0}", "需要权限 {0}").with(endpoint.permission()));
        }
        return null;
    }

    private static boolean takesJson(Endpoint endpoint) {
        return !endpoint.method().equals("GET")
                && (endpoint.open() || !endpoint.body().isEmpty());
    }

    /** Whether a body is announced as something else than JSON; {@code null} when it is not. */
    private static Reply otherThanJson(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || type.toLowerCase(java.util.Locale.ROOT).contains("json")) {
            return null;
        }
        Text words = Text.of("send application/json, not {0}", "请发送 application/json，而不是 {0}")
                .with(type.length() > 60 ? type.substring(0, 60) : type);
        return new Reply.RefusedAs(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                Text.of("Not JSON", "不是 JSON"),
                Rejection.of(Rejection.Kind.INVALID, "not-json", words));
    }

    private static List<Flaw> query(HttpServletRequest request, Endpoint endpoint, Map<String, String> target) {
        List<Flaw> flaws = new ArrayList<>();
        if (request.getQueryString() == null) {
            return flaws;
        }
        Set<String> known = endpoint.query().stream().map(Field::name).collect(Collectors.toSet());
        QueryString.read(request.getQueryString()).forEach((name, value) -> {
            if (name.equals("estate") || name.equals("_csrf")) {
                return;
            }
            if (!known.contains(name)) {
                flaws.add(flaw(
                        name,
                        "unknown-parameter",
                        Text.of("{0} is not known here; known: {1}", "此处没有参数 {0}；可用参数：{1}")
                                .with(
                                        name,
                                        String.join(
                                                ", ", known.stream().sorted().toList()))));
            } else if (value.length() > LONGEST_QUERY_VALUE) {
                flaws.add(flaw(
                        name,
                        "too-long",
                        Text.of("at most {0} characters", "最多 {0} 个字符").with(LONGEST_QUERY_VALUE)));
            } else {
                target.put(name, value);
            }
        });
        return flaws;
    }

    private static Flaw flaw(String name, String code, Text words) {
        return new Flaw(name.length() > 60 ? name.substring(0, 60) : name, code, words);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Visit visit, Reply reply)
            throws IOException {
        if (reply instanceof Reply.Json json) {
            response.setStatus(json.status());
            json.headers().forEach(response::setHeader);
            response.setContentType("application/json");
            JsonOut.object(response.getOutputStream(), visit.language(), json.body());
        } else if (reply instanceof Reply.Stream stream) {
            stream.headers().forEach(response::setHeader);
            stream.body().write(response.getOutputStream());
        } else if (reply instanceof Reply.Replay replay) {
            response.setStatus(replay.status());
            replay.headers().forEach((name, value) -> setIfGiven(response, name, value));
            response.setContentType("application/json");
            response.getOutputStream().write(replay.body());
        } else if (reply instanceof Reply.Refused refused) {
            Problems.write(request, response, refused.rejection());
        } else if (reply instanceof Reply.RefusedAs refused) {
            Problems.write(request, response, refused.status(), refused.title(), refused.rejection());
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static void setIfGiven(HttpServletResponse response, String name, String value) {
        if (!value.isEmpty()) {
            response.setHeader(name, value);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Rejection.Kind kind, String code, Text words)
            throws IOException {
        Problems.write(request, response, Rejection.of(kind, code, words));
    }
}
