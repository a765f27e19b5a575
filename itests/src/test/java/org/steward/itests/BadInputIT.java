// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/** Nonsense in every field of the REST interface: refused in words or taken whole, never a 5xx. */
class BadInputIT {
    private static Server server;
    private static Api api;
    private static String number;
    private static String customer;

    @BeforeContainer
    static void start() {
        server = Server.start(Distribution.folder("bad-input"), "--empty");
        api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        number = api.postRaw("/api/cases", good().toString()).header("Location").replaceAll(".*/", "");
        customer = api.postRaw("/api/customers", "{\"name\":\"Li Na\"}")
                .body()
                .path("id")
                .asText();
        assertThat(customer).isNotEmpty();
    }

    @AfterContainer
    static void stop() {
        try (Console console = Console.of(server)) {
            assertThat(console.run("store:verify")).contains("sound");
        }
        server.close();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void anyFieldOfACreate(@ForAll("createFields") String field, @ForAll("values") String json) {
        String body = with(good(), field, json);
        Api.Answer answer = api.postRaw("/api/cases", body);
        assertSane(answer, "POST /api/cases " + field + " = " + brief(json));
        if (answer.status() == 201) {
            assertThat(api.get(answer.header("Location").replaceAll("^https?://[^/]+", ""))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void anyFieldOfASignIn(@ForAll("sessionFields") String field, @ForAll("values") String json) {
        ObjectNode good = Api.JSON.createObjectNode().put("user", "nobody").put("password", "wrong");
        assertSane(Api.at(server.address()).postRaw("/api/session", with(good, field, json)), field + brief(json));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void anyBodyOfAStep(
            @ForAll("steps") String step, @ForAll("stepFields") String field, @ForAll("values") String json) {
        String body = with(Api.JSON.createObjectNode(), field, json);
        assertSane(
                api.postRaw("/api/cases/" + number + "/" + step, body, "If-Match", "\"1\""),
                step + " " + field + brief(json));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void anyQuery(@ForAll("queryKeys") String key, @ForAll("texts") String value) {
        assertSaneAddress(api.get("/api/cases?" + key + "=" + encode(value)), key + "=" + brief(value));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void anyNumberAndAnyVersion(@ForAll("texts") String text) {
        String segment = encode(text).isEmpty() ? "-" : encode(text);
        assertSaneAddress(api.get("/api/cases/" + segment), "number " + brief(text));
        assertSaneAddress(
                api.postRaw("/api/cases/" + number + "/transitions/" + segment, "{}"), "transition " + brief(text));
        String visible = text.replaceAll("[^\\x20-\\x7e]", "");
        assertSaneAddress(
                api.postRaw("/api/cases/" + number + "/notes", "{\"text\":\"x\"}", "If-Match", "\"" + visible + "\""),
                "If-Match " + brief(visible));
        assertSaneAddress(
                api.postRaw("/api/cases", good().toString(), "Idempotency-Key", visible.isEmpty() ? "k" : visible),
                "Idempotency-Key " + brief(visible));
    }

    @Example
    void everyKnownNonsenseInEveryDescribedField() {
        List<String> broken = new ArrayList<>();
        for (DescribedInputs.Input input : inputs()) {
            List<String> values = new ArrayList<>(input.isQuery() ? Nonsense.TEXTS : Nonsense.JSON);
            if (!input.isQuery()) {
                Nonsense.TEXTS.forEach(text -> values.add(Nonsense.quoted(text)));
            }
            for (String value : values) {
                try {
                    sent(input, value, value);
                } catch (AssertionError fault) {
                    broken.add(brief(fault.getMessage()));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anyFieldOfAnyEndpoint(
            @ForAll("described") DescribedInputs.Input input,
            @ForAll("values") String json,
            @ForAll("texts") String text) {
        sent(input, json, text);
    }

    private static void sent(DescribedInputs.Input input, String json, String text) {
        if (input.isQuery()) {
            assertSaneAddress(
                    api.get(input.path() + "?" + input.field() + "=" + encode(text)), input + " = " + brief(text));
        } else {
            assertSane(
                    api.send(input.method(), input.path(), input.body(json), "If-Match", "*"),
                    input + " = " + brief(json));
        }
    }

    @Provide
    Arbitrary<DescribedInputs.Input> described() {
        return Arbitraries.of(inputs());
    }

    private static List<DescribedInputs.Input> inputs() {
        List<DescribedInputs.Input> inputs =
                DescribedInputs.of(api, Map.of("number", number, "id", customer, "key", "complaint.firstReply"));
        assertThat(inputs).hasSizeGreaterThan(60);
        return inputs;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aBodyThatIsNoObject(@ForAll("bodies") String body) {
        for (String path : List.of("/api/cases", "/api/session", "/api/cases/" + number + "/notes")) {
            assertSane(api.postRaw(path, body), path + " " + brief(body));
        }
    }

    @Provide
    Arbitrary<String> createFields() {
        return Arbitraries.of(
                "type",
                "channel",
                "summary",
                "description",
                "unit",
                "requester",
                "priority",
                "place",
                "receivedAt",
                "responsible",
                "promise",
                "parent",
                "fields",
                "source",
                "class",
                "grade",
                "category",
                "unknown");
    }

    @Provide
    Arbitrary<String> sessionFields() {
        return Arbitraries.of("user", "password", "unknown");
    }

    @Provide
    Arbitrary<String> steps() {
        return Arbitraries.of(
                "notes",
                "links",
                "attachments",
                "promise",
                "assignment",
                "observers",
                "transitions/accept",
                "transitions/reply",
                "transitions/close",
                "transitions/nonsense");
    }

    @Provide
    Arbitrary<String> stepFields() {
        return Arbitraries.of("text", "visible", "number", "other", "kind", "at", "reason", "staff", "fields", "note");
    }

    @Provide
    Arbitrary<String> queryKeys() {
        return Arbitraries.of(
                "type", "state", "responsible", "unit", "q", "sort", "limit", "after", "view", "priority", "unknown");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.of(Nonsense.JSON), texts().map(Nonsense::quoted));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(Nonsense.TEXTS), Arbitraries.strings().all().ofMaxLength(300));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(Arbitraries.of(Nonsense.JSON), texts(), Arbitraries.of(Nonsense.BODIES));
    }

    private static ObjectNode good() {
        return Api.JSON
                .createObjectNode()
                .put("type", "complaint")
                .put("channel", "COUNTER")
                .put("summary", "Bad input");
    }

    /** The object with one field as the JSON text says, even where no library would write such a text. */
    private static String with(ObjectNode object, String field, String json) {
        ObjectNode copy = object.deepCopy();
        copy.remove(field);
        String rest = copy.toString();
        String comma = rest.length() > 2 ? "," : "";
        return "{\"" + field + "\":" + json + comma + rest.substring(1);
    }

    /** Addresses too long or ambiguous are refused by the HTTP server before ours sees them, as a page and not JSON. */
    private static void assertSaneAddress(Api.Answer answer, String what) {
        boolean refusedBefore = List.of(400, 414, 431).contains(answer.status())
                && answer.header("Content-Type").startsWith("text/html");
        if (refusedBefore) {
            assertThat(answer.raw()).as(what).doesNotContain("\tat ");
        } else {
            assertSane(answer, what);
        }
    }

    private static void assertSane(Api.Answer answer, String what) {
        assertThat(answer.status()).as("%s: %s", what, brief(answer.raw())).isBetween(200, 499);
        if (answer.status() >= 400) {
            JsonNode problem = answer.body();
            assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
            assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
            assertThat(answer.raw()).as(what).doesNotContain("Exception", "\tat ");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "... (" + text.length() + ")" : text;
    }
}
