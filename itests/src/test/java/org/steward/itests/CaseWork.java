// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Pause;

/** What members of staff do with cases over REST. Not thread-safe. */
final class CaseWork {
    /** Written for a field of a step that wants a file: a small one is uploaded. */
    static final String FILE = "file";

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;

    CaseWork(Api api) {
        this.api = api;
    }

    /** Opens a case; fields may hold its unit. */
    String open(String type, Map<String, String> fields) {
        Map<String, Object> request = new HashMap<>(
                Map.of("type", type, "channel", "COUNTER", "summary", "Opened by a test", "description", ""));
        request.putAll(fields);
        Api.Answer made = api.post("/api/cases", request);
        assertThat(made.status()).as(made.raw()).isEqualTo(201);
        return made.body().path("number").asText();
    }

    /** Fires a step that must succeed. */
    void fire(String number, String step, Map<String, String> values) {
        Api.Answer done = tried(number, step, values);
        assertThat(done.status()).as(step + ": " + done.raw()).isEqualTo(200);
    }

    /** Fires a step. */
    Api.Answer tried(String number, String step, Map<String, String> values) {
        Map<String, String> fields = new HashMap<>(values);
        fields.replaceAll((name, value) -> value.equals(FILE) ? uploaded(number, name) : value);
        return api.post("/api/cases/" + number + "/transitions/" + step, fields, "If-Match", "*");
    }

    private String uploaded(String number, String name) {
        Api.Answer stored = api.postRaw("/api/cases/" + number + "/attachments?name=" + name + ".png", "picture");
        assertThat(stored.status()).as(stored.raw()).isEqualTo(201);
        return stored.body().path("id").asText();
    }

    JsonNode show(String number) {
        return api.get("/api/cases/" + number).body();
    }

    String state(String number) {
        return show(number).path("state").asText();
    }

    String field(String number, String name) {
        return show(number).path("fields").path(name).asText();
    }

    /** Waits until a reaction has done its work. */
    void await(String what, String number, Predicate<JsonNode> reached) {
        Pause.until(what, SOON, () -> reached.test(show(number)));
    }

    /** The secret of the customer's private link. */
    String link(String number) {
        return api.post("/api/cases/" + number + "/resident-link", Map.of())
                .raw()
                .replaceAll("(?s).*/r/([A-Za-z0-9_-]+).*", "$1");
    }
}
