// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.outcome;

import java.util.List;

import org.steward.core.api.text.Text;

/**
 * Why a request was not carried out. Nothing of it has been written. Immutable.
 *
 * @param kind the class of failure, decides the HTTP status
 * @param flaws at least one, in the order of the request's fields
 */
public record Rejection(Kind kind, List<Flaw> flaws) {

    /** Classes of expected failure. */
    public enum Kind {
        /** The request does not make sense as sent: HTTP 400. */
        INVALID,
        /** Nobody is signed in: HTTP 401. */
        UNAUTHENTICATED,
        /** The caller lacks the permission or role: HTTP 403. */
        FORBIDDEN,
        /** What was named does not exist in this estate: HTTP 404. */
        NOT_FOUND,
        /** The state of the record forbids it: HTTP 409. */
        CONFLICT,
        /** Somebody changed the record first: HTTP 412. */
        STALE,
        /** Larger than configured: HTTP 413. */
        TOO_LARGE,
        /** A rule of the business forbids it: HTTP 422. */
        RULE,
        /** Too many attempts: HTTP 429. */
        THROTTLED,
        /** The module or service is not there now: HTTP 503. */
        UNAVAILABLE
    }

    /** @throws IllegalArgumentException when {@code flaws} is empty */
    public Rejection {
        flaws = List.copyOf(flaws);
        if (flaws.isEmpty()) {
            throw new IllegalArgumentException("a rejection names at least one flaw");
        }
    }

    /** A rejection with one flaw that concerns the whole request. */
    public static Rejection of(Kind kind, String code, Text message) {
        return new Rejection(kind, List.of(Flaw.of(code, message)));
    }

    /** A rejection with one flaw of one field. */
    public static Rejection of(Kind kind, String field, String code, Text message) {
        return new Rejection(kind, List.of(new Flaw(field, code, message)));
    }
}
