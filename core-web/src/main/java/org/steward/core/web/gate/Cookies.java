// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The cookies of the pages. */
final class Cookies {
    /** Token of the session. */
    static final String SESSION = "steward_session";
    /** The estate last chosen. */
    static final String ESTATE = "steward_estate";
    /** The language chosen before signing in. */
    static final String LANGUAGE = "steward_lang";
    /** Random value of a stranger, to which the token of the sign-in form is bound. */
    static final String STRANGER = "steward_visit";

    private Cookies() {}

    static String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** Sets a cookie for the whole site; one of age 0 is taken away. */
    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
