// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;

/** What a page hands to the servlet: a template with its model, another address, or a file. */
sealed interface Answer {
    /** A rendered template; {@code name} without its ending. */
    record Html(int status, String name, Map<String, Object> model) implements Answer {}

    /** A 303 to a path of this site. */
    record Redirect(String to) implements Answer {}

    /** A 303 to a path of this site, where a sentence is shown once. */
    record Said(String to, Text sentence) implements Answer {}

    /** A 303 to a path of this site, which speaks another language from now on in this browser. */
    record Speak(String to, String language) implements Answer {}

    /** A download or picture, written by {@code content}. */
    record File(String mediaType, String name, boolean inline, Content content) implements Answer {}

    /**
     * A script or style of a module's page.
     *
     * @param scope what a service worker may serve, or an empty string
     * @param bytes the file as it is in the bundle
     */
    record Script(String mediaType, String scope, byte[] bytes) implements Answer {}

    /** Writes the bytes of a file. */
    interface Content {
        void writeTo(java.io.OutputStream target) throws java.io.IOException;
    }

    static Answer html(String name, Map<String, Object> model) {
        return new Html(200, name, model);
    }

    static Answer problem(int status) {
        return new Html(status, "problem", Map.of("status", status));
    }

    static Answer problem(Rejection rejection) {
        int status = status(rejection);
        return new Html(status, "problem", Map.of("status", status, "flaws", rejection.flaws()));
    }

    /** The HTTP status of a refusal; what was filled in wrongly and what a rule forbids are both 422. */
    static int status(Rejection rejection) {
        return switch (rejection.kind()) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case UNAUTHENTICATED -> 401;
            case UNAVAILABLE -> 503;
            case THROTTLED -> 429;
            case TOO_LARGE -> 413;
            case CONFLICT, STALE -> 409;
            default -> 422;
        };
    }
}
