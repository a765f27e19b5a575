// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.steward.core.testkit.life.Api;

/** A complaint from the counter to the satisfied call-back, step by step over the REST interface. */
final class Journey {
    private final Api desk;

    private Journey(Api desk) {
        this.desk = desk;
    }

    /** As the signed-in member of staff. */
    static Journey at(Api desk) {
        return new Journey(desk);
    }

    /** Takes a complaint; gives its number. */
    String take(String summary) {
        Api.Answer answer =
                desk.post("/api/cases", Map.of("type", "complaint", "channel", "COUNTER", "summary", summary));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
        assertThat(answer.header("ETag")).isNotEmpty();
        return answer.header("Location").replaceAll(".*/", "");
    }

    /** Handles it up to the written answer: what the centre owes before it may ask whether the customer is content. */
    void handleUntilAnswered(String number) {
        fire(number, "register", Map.of("apologised", "true"));
        fire(number, "settle", Map.of("result", "Apologised in person, trained the guard"));
        fire(number, "reply", Map.of("replyText", "We apologised and trained the guard."));
    }

    /** Fires one transition with the version seen before. */
    void fire(String number, String transition, Map<String, String> fields) {
        Api.Answer seen = show(number);
        Map<String, Object> body = new LinkedHashMap<>(fields);
        Api.Answer answer =
                desk.post("/api/cases/" + number + "/transitions/" + transition, body, "If-Match", seen.header("ETag"));
        assertThat(answer.status()).as("%s: %s", transition, answer.raw()).isEqualTo(200);
    }

    /** The case now. */
    Api.Answer show(String number) {
        Api.Answer answer = desk.get("/api/cases/" + number);
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        return answer;
    }

    /** The state it is in. */
    String state(String number) {
        JsonNode body = show(number).body();
        return body.findValue("state").asText();
    }
}
