// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Session;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Language;

/** The four forms of the gate itself: sign in, sign out, choose language, choose estate. Thread-safe. */
final class FormPosts {
    private static final Set<String> PATHS = Set.of("/sign-in", "/sign-out", "/language", "/estate");
    private static final int A_YEAR = 365 * 24 * 3600;
    private static final int WHILE_OPEN = -1;

    private final SessionKeeper sessions;
    private final StaffRegister staff;

    FormPosts(SessionKeeper sessions, StaffRegister staff) {
        this.sessions = sessions;
        this.staff = staff;
    }

    boolean isOne(HttpServletRequest request, String path) {
        return "POST".equals(request.getMethod()) && PATHS.contains(path);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, String path, Visit visit) throws IOException {
        String next = LocalPath.of(request.getParameter("next"));
        switch (path) {
            case "/sign-in" -> signIn(request, response, next);
            case "/sign-out" -> {
                sessions.signOut(Cookies.value(request, Cookies.SESSION));
                Cookies.set(request, response, Cookies.SESSION, "", 0);
                redirect(response, "/sign-in");
            }
            case "/language" -> {
                Language chosen = Language.of(request.getParameter("lang"));
                Cookies.set(request, response, Cookies.LANGUAGE, chosen == Language.ZH ? "zh" : "en", A_YEAR);
                visit.caller()
                        .filter(caller -> caller.kind() == Caller.Kind.STAFF)
                        .ifPresent(caller -> staff.changeOwnLanguage(caller, chosen));
                redirect(response, next);
            }
            default -> {
                String estate = given(request.getParameter("estate"));
                if (visit.estates().contains(estate)) {
                    Cookies.set(request, response, Cookies.ESTATE, estate, A_YEAR);
                }
                redirect(response, next);
            }
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, String next) throws IOException {
        String user = given(request.getParameter("user")).strip();
        Outcome<Session> outcome =
                sessions.signIn(user, given(request.getParameter("password")), request.getRemoteAddr());
        if (outcome instanceof Outcome.Done<Session> done) {
            Cookies.set(request, response, Cookies.SESSION, done.value().token(), WHILE_OPEN);
            redirect(response, next);
            return;
        }
        boolean throttled = outcome.refusal().orElseThrow().kind() == Rejection.Kind.THROTTLED;
        String shown = user.length() > 40 ? user.substring(0, 40) : user;
        redirect(
                response,
                "/sign-in?error=" + (throttled ? "throttled" : "wrong") + "&user=" + encode(shown) + "&next="
                        + encode(next));
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
