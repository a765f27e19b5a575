// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.io.IOException;
import java.util.List;

/**
 * One operation of the REST interface. Immutable.
 *
 * @param method HTTP method
 * @param path template below {@code /api}, e.g. {@code /cases/{number}}
 * @param permission what the caller needs, {@link #SIGNED_IN} or {@link #PUBLIC}
 * @param summary one sentence for the description
 * @param query names of the query string that are understood; others are refused
 * @param body members of the JSON body that are understood; others are refused unless {@code open}
 * @param open whether the body may have further members (fields of a declared form)
 * @param creates whether {@code Idempotency-Key} is honoured
 */
public record Endpoint(
        String method,
        String path,
        String permission,
        String summary,
        List<Field> query,
        List<Field> body,
        boolean open,
        boolean creates,
        Handler handler) {
    /** Needs no session. */
    public static final String PUBLIC = "";
    /** Any signed-in member of staff; the service behind it checks what it needs. */
    public static final String SIGNED_IN = "*";

    /** Copies the lists. */
    public Endpoint {
        query = List.copyOf(query);
        body = List.copyOf(body);
    }

    /** Answers a call. */
    public interface Handler {
        /** Answers; a refusal is a reply, an exception a defect or a broken store. */
        Reply handle(Call call) throws IOException;
    }

    /** A read. */
    public static Endpoint get(String path, String permission, String summary, Handler handler, Field... query) {
        return new Endpoint("GET", path, permission, summary, List.of(query), List.of(), false, false, handler);
    }

    /** A write with a JSON body of known members. */
    public static Endpoint write(
            String method, String path, String permission, String summary, Handler handler, Field... body) {
        return new Endpoint(method, path, permission, summary, List.of(), List.of(body), false, false, handler);
    }

    /** The same, with further members allowed in the body. */
    public Endpoint opened() {
        return new Endpoint(method, path, permission, summary, query, body, true, creates, handler);
    }

    /** The same, honouring {@code Idempotency-Key}. */
    public Endpoint creating() {
        return new Endpoint(method, path, permission, summary, query, body, open, true, handler);
    }

    /** The same, understanding names of the query string. */
    public Endpoint asking(Field... names) {
        return new Endpoint(method, path, permission, summary, List.of(names), body, open, creates, handler);
    }
}
