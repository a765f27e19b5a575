// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Language;

class JsonBodyTest {
    private static Outcome<JsonBody> read(byte[] bytes) {
        try {
            return JsonBody.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonBody body(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Property
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        exercise(read(bytes));
    }

    @Property
    void readsOrRefusesAnythingThatLooksLikeJson(@ForAll @From("almostJson") String text) {
        exercise(read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"a\"",
                        "\"text\"",
                        "1",
                        "-0.5e9",
                        "1e999999999",
                        "true",
                        "null",
                        "\"\\ud800\"",
                        "\"\\u0000\"",
                        "NaN",
                        " ",
                        "\"")
                .list()
                .ofMaxSize(14)
                .map(parts -> "{\"a\":" + String.join("", parts) + "}");
    }

    private static void exercise(Outcome<JsonBody> outcome) {
        if (outcome.refusal().isPresent()) {
            assertThat(outcome.refusal().get().kind()).isEqualTo(Rejection.Kind.INVALID);
            return;
        }
        JsonBody body = outcome.orElseThrow();
        body.text("a");
        body.flag("a", true);
        body.instant("a");
        body.texts("a");
        body.object("a").values(Set.of());
        body.constant("a", Channel.class, false);
        body.refuseOthers(Set.of());
        body.values(Set.of());
        body.asText();
        assertThat(body.flaws()).allMatch(flaw -> !flaw.code().isEmpty());
    }

    @Test
    void takesNothingAsAnEmptyObject() {
        assertThat(read(new byte[0]).orElseThrow().names()).isEmpty();
    }

    @Test
    void refusesWhatIsAmbiguousDeepOrTooLarge() {
        assertThat(read("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)).refusal())
                .isPresent();
        assertThat(read("{} {}".getBytes(StandardCharsets.UTF_8)).refusal()).isPresent();
        assertThat(read("[1]".getBytes(StandardCharsets.UTF_8)).refusal()).isPresent();
        assertThat(read(("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                        .refusal())
                .isPresent();
        assertThat(read(new byte[JsonBody.MOST_BYTES + 1])
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Rejection.Kind.TOO_LARGE);
    }

    @Test
    void namesUnknownMembersAndWrongTypesAtOnce() {
        JsonBody body = body("{\"colour\":1,\"text\":[],\"flag\":\"yes\",\"at\":\"soon\",\"who\":{\"nam\":1}}");
        body.refuseOthers(Set.of("text", "flag", "at", "who"));
        body.text("text");
        body.flag("flag", false);
        body.instant("at");
        body.object("who").refuseOthers(Set.of("name"));
        assertThat(body.flaws()).extracting(Flaw::field).containsExactly("colour", "text", "flag", "at", "who.nam");
    }

    @Test
    void readsTimesWithTheirOffset() {
        assertThat(body("{\"at\":\"2026-11-30T14:30:00+08:00\"}").instant("at"))
                .isEqualTo(Instant.parse("2026-11-30T06:30:00Z"));
        JsonBody far = body("{\"at\":\"9999-01-01T00:00:00Z\"}");
        assertThat(far.instant("at")).isNull();
        assertThat(far.flaws()).hasSize(1);
    }

    @Test
    void takesNumbersAsTheyAreWritten() {
        assertThat(body("{\"a\":10.50}").values(Set.of())).isEqualTo(Map.of("a", "10.50"));
        assertThat(body("{\"a\":1e2}").text("a")).isEqualTo("100");
    }

    @Property
    void writesAnyTextAsJsonThatReadsBack(@ForAll @From("texts") String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOut.object(out, Language.EN, json -> json.put("a", text));
        String back = new ObjectMapper().readTree(out.toByteArray()).path("a").asText();
        assertThat(back).hasSameSizeAs(text);
        assertThat(back).isEqualTo(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\"\\\u0000\n电\uD83D\uDEAA").ofMaxLength(12);
    }
}
