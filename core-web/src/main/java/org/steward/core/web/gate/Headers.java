// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Headers that keep a browser from being used against its owner (OWASP secure headers). */
final class Headers {
    private static final String PAGES = "default-src 'self'; script-src 'self' 'nonce-%s'; "
            + "style-src 'self' 'nonce-%s'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String API = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private Headers() {}

    static void api(HttpServletRequest request, HttpServletResponse response) {
        common(request, response);
        response.setHeader("Content-Security-Policy", API);
        response.setHeader("Cache-Control", "no-store");
    }

    static void page(HttpServletRequest request, HttpServletResponse response, String nonce) {
        common(request, response);
        response.setHeader("Content-Security-Policy", PAGES.formatted(nonce, nonce));
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
    }

    static void asset(HttpServletRequest request, HttpServletResponse response) {
        common(request, response);
    }

    private static void common(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
