// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;
import org.steward.core.web.json.JsonOut;

/** What an endpoint answers. Immutable. */
public sealed interface Reply {
    /** An object with status and headers. */
    record Json(int status, Map<String, String> headers, Consumer<JsonOut> body) implements Reply {
        /** The same with one more header. */
        public Json with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Json(status, more, body);
        }
    }

    /** An answer given before, as it was. Empty header values are left out. */
    record Replay(int status, Map<String, String> headers, byte[] body) implements Reply {}

    /** A stream with headers. */
    record Stream(Map<String, String> headers, Body body) implements Reply {}

    /** A refusal. */
    record Refused(Rejection rejection) implements Reply {}

    /** A refusal with a status of its own, e.g. 428. */
    record RefusedAs(int status, Text title, Rejection rejection) implements Reply {}

    /** Nothing to say: 204. */
    record Empty() implements Reply {}

    /** Writes a stream. */
    interface Body {
        /** Writes everything. */
        void write(OutputStream target) throws IOException;
    }

    /** 200 with an object. */
    static Json ok(Consumer<JsonOut> body) {
        return new Json(200, Map.of(), body);
    }

    /** 201 with an object and where it is. */
    static Json created(String location, Consumer<JsonOut> body) {
        return new Json(201, Map.of("Location", location), body);
    }

    /** 200 or the refusal. */
    static <T> Reply of(Outcome<T> outcome, Function<T, Reply> reply) {
        return outcome instanceof Outcome.Done<T> done
                ? reply.apply(done.value())
                : new Refused(outcome.refusal().orElseThrow());
    }

    /** A refusal for flaws of the request. */
    static Reply invalid(List<Flaw> flaws) {
        return new Refused(new Rejection(Rejection.Kind.INVALID, flaws));
    }

    /** Something that is not there. */
    static Reply notFound(Text what) {
        return new Refused(Rejection.of(Rejection.Kind.NOT_FOUND, "not-found", what));
    }
}
