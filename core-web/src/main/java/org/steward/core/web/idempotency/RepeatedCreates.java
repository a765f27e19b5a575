// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.idempotency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonOut;

/**
 * Honours {@code Idempotency-Key}: the first request with a key does the work, and its answer is kept in the same
 * transaction; a repetition gets that answer. Keys belong to the caller and are forgotten after a day. Thread-safe.
 */
@Component(service = RepeatedCreates.class)
public final class RepeatedCreates {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_BODY = 30_000;

    private final Transactions transactions;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    /** Wires it; the schema must be there first. */
    @Activate
    public RepeatedCreates(@Reference Transactions transactions, @Reference Clock clock, @Reference WebSchema schema) {
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Kept(String fingerprint, int status, String location, String etag, String body) {}

    /** Runs the endpoint once per key; without a key it just runs. */
    public Reply once(Endpoint endpoint, Call call) throws IOException {
        String key = call.request().getHeader("Idempotency-Key");
        if (key == null) {
            return endpoint.handler().handle(call);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return new Reply.Refused(Rejection.of(
                    Rejection.Kind.INVALID,
                    "Idempotency-Key",
                    "bad-key",
                    Text.of("1 to {0} visible ASCII characters", "1 至 {0} 个可见 ASCII 字符")
                            .with(LONGEST_KEY)));
        }
        String scoped = call.caller().id() + " " + key;
        String print = fingerprint(endpoint, call);
        try {
            return transactions.write(call.caller().estateId(), sql -> once(sql, endpoint, call, scoped, print));
        } catch (TakenBack refused) {
            return refused.reply;
        }
    }

    private Reply once(Sql sql, Endpoint endpoint, Call call, String key, String print) {
        String estate = call.caller().estateId();
        sweep(sql);
        boolean first = sql.insertIfAbsent(
                "INSERT INTO idempotent_answer (estate_id, idempotency_key, fingerprint, status, location, etag, body, "
                        + "at_ms) VALUES (?, ?, ?, 0, '', '', '', ?)",
                estate,
                key,
                print,
                clock.instant());
        if (!first) {
            return repeated(sql, estate, key, print);
        }
        Reply reply = run(endpoint, call);
        if (!(reply instanceof Reply.Json json)) {
            throw new TakenBack(reply);
        }
        sql.update(
                "UPDATE idempotent_answer SET status = ?, location = ?, etag = ?, body = ? "
                        + "WHERE estate_id = ? AND idempotency_key = ?",
                json.status(),
                json.headers().getOrDefault("Location", ""),
                json.headers().getOrDefault("ETag", ""),
                body(json, call.caller()),
                estate,
                key);
        return reply;
    }

    private static Reply run(Endpoint endpoint, Call call) {
        try {
            return endpoint.handler().handle(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply repeated(Sql sql, String estate, String key, String print) {
        Optional<Kept> kept = sql.one(
                "SELECT fingerprint, status, location, etag, body FROM idempotent_answer "
                        + "WHERE estate_id = ? AND idempotency_key = ?",
                row -> new Kept(
                        row.text("fingerprint"),
                        row.integer("status"),
                        row.text("location"),
                        row.text("etag"),
                        row.text("body")),
                estate,
                key);
        if (kept.isEmpty() || !kept.get().fingerprint().equals(print)) {
            return new Reply.Refused(Rejection.of(
                    Rejection.Kind.RULE,
                    "Idempotency-Key",
                    "key-reused",
                    Text.of("this key was used for another request", "该键已用于其他请求")));
        }
        return replay(kept.get());
    }

    private static Reply replay(Kept kept) {
        byte[] body = (kept.body().isEmpty() ? "{}" : kept.body()).getBytes(StandardCharsets.UTF_8);
        return new Reply.Replay(
                kept.status(),
                Map.of("Location", kept.location(), "ETag", kept.etag(), "Idempotent-Replay", "true"),
                body);
    }

    private static String body(Reply.Json json, Caller caller) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonOut.object(out, caller.language(), json.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return text.length() <= LONGEST_BODY ? text : "";
    }

    private void sweep(Sql sql) {
        Instant now = clock.instant();
        Instant last = swept.get();
        if (last.plus(BETWEEN_SWEEPS).isBefore(now) && swept.compareAndSet(last, now)) {
            sql.update(
                    "DELETE FROM idempotent_answer WHERE estate_id = ? AND at_ms < ?", sql.estateId(), now.minus(KEPT));
        }
    }

    private static String fingerprint(Endpoint endpoint, Call call) {
        String request = endpoint.method()
                + call.request().getRequestURI()
                + '\n'
                + call.request().getQueryString()
                + '\n'
                + call.body().asText();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Rolls the key back together with the refused work. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reply reply;

        TakenBack(Reply reply) {
            super("refused", null, false, false);
            this.reply = reply;
        }
    }
}
