// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;

/**
 * The JSON object of a request. Reading a member of the wrong type notes a flaw and gives an empty value, so that all
 * flaws are told at once. Not thread-safe.
 */
public final class JsonBody {
    /** Largest body that is read, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(60)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private final JsonNode root;
    private final String prefix;
    private final List<Flaw> flaws;

    private JsonBody(JsonNode root, String prefix, List<Flaw> flaws) {
        this.root = root;
        this.prefix = prefix;
        this.flaws = flaws;
    }

    /** Reads a body; an empty one is an empty object. */
    public static Outcome<JsonBody> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Outcome.rejected(
                    Rejection.Kind.TOO_LARGE,
                    "body-too-large",
                    Text.of("the body may have at most {0} bytes", "请求正文最多 {0} 字节")
                            .with(MOST_BYTES));
        }
        if (bytes.length == 0) {
            return Outcome.done(new JsonBody(MAPPER.createObjectNode(), "", new ArrayList<>()));
        }
        try {
            JsonNode node = READER.readValue(bytes);
            return node != null && node.isObject()
                    ? Outcome.done(new JsonBody(node, "", new ArrayList<>()))
                    : malformed("an object is needed");
        } catch (JsonProcessingException e) {
            return malformed(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": "
                            + e.getOriginalMessage().split("\n", 2)[0]);
        } catch (NumberFormatException e) {
            return malformed("a number is out of range");
        }
    }

    private static Outcome<JsonBody> malformed(String why) {
        String brief = why.length() > 300 ? why.substring(0, 300) : why;
        return Outcome.rejected(
                Rejection.Kind.INVALID,
                "malformed-json",
                Text.of("the body is not the JSON expected: {0}", "请求正文不是有效的 JSON：{0}")
                        .with(brief));
    }

    /** What was wrong so far, in the order of reading. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Whether a member is there, even as {@code null}. */
    public boolean has(String name) {
        return root.has(name);
    }

    /** The body in one canonical form, for comparing. */
    public String asText() {
        return root.toString();
    }

    /** The names of all members. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        root.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    /** Notes a flaw for every member that is not among the known ones. */
    public void refuseOthers(Set<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                String brief = name.length() > 60 ? name.substring(0, 60) + "…" : name;
                flaw(
                        brief,
                        "unknown-field",
                        Text.of("{0} is not known here; known: {1}", "此处没有字段 {0}；可用字段：{1}")
                                .with(
                                        brief,
                                        String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        }
    }

    /** A text; empty when absent or {@code null}. Numbers and booleans are taken as they are written. */
    public String text(String name) {
        JsonNode node = root.get(name);
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isContainerNode()) {
            flaw(
                    name,
                    "wrong-type",
                    Text.of("{0} must be a text, a number, true or false", "{0} 必须是文本、数字、true 或 false")
                            .with(name));
            return "";
        }
        return node.isNumber() && Math.abs((long) node.decimalValue().scale()) < 100
                ? node.decimalValue().toPlainString()
                : node.asText();
    }

    /** A boolean; {@code otherwise} when absent or {@code null}. */
    public boolean flag(String name, boolean otherwise) {
        JsonNode node = root.get(name);
        if (node == null || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            flaw(
                    name,
                    "wrong-type",
                    Text.of("{0} must be true or false", "{0} 必须是 true 或 false").with(name));
        }
        return node.asBoolean(otherwise);
    }

    /** An instant with offset; {@code null} when absent. */
    public Instant instant(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year >= 1800 && year <= 2200) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below, together with years out of range
        }
        flaw(
                name,
                "not-a-time",
                Text.of(
                                "{0} must be a time of 1800 to 2200 such as 2026-11-30T14:30:00+08:00",
                                "{0} 必须是 1800 至 2200 年间的时间，例如 2026-11-30T14:30:00+08:00")
                        .with(name));
        return null;
    }

    /** A constant by its name; {@code null} when absent (a flaw if needed) or unknown (always a flaw). */
    public <E extends Enum<E>> E constant(String name, Class<E> type, boolean needed) {
        String text = text(name);
        if (text.isEmpty() && !needed) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String allowed = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        flaw(
                name,
                "not-allowed",
                Text.of("{0} must be one of {1}", "{0} 必须是以下之一：{1}").with(name, allowed));
        return null;
    }

    /** A list of texts; empty when absent. */
    public List<String> texts(String name) {
        JsonNode node = root.get(name);
        List<String> texts = new ArrayList<>();
        if (node == null || node.isNull()) {
            return texts;
        }
        boolean sound = node.isArray();
        for (JsonNode item : node) {
            sound &= item.isTextual();
            texts.add(item.asText());
        }
        if (!sound) {
            flaw(
                    name,
                    "wrong-type",
                    Text.of("{0} must be a list of texts", "{0} 必须是文本列表").with(name));
            return List.of();
        }
        return texts;
    }

    /** An inner object; an empty one when absent. Its flaws are ours, named {@code name.member}. */
    public JsonBody object(String name) {
        JsonNode node = root.get(name);
        if (node != null && !node.isNull() && !node.isObject()) {
            flaw(
                    name,
                    "wrong-type",
                    Text.of("{0} must be an object", "{0} 必须是对象").with(name));
        }
        JsonNode inner = node != null && node.isObject() ? node : MAPPER.createObjectNode();
        return new JsonBody(inner, prefix + name + ".", flaws);
    }

    /** All members but the named ones as texts; a list (for table fields) is kept as JSON text. */
    public Map<String, String> values(Set<String> without) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (!without.contains(member.getKey())) {
                boolean table = member.getValue().isArray();
                values.put(member.getKey(), table ? member.getValue().toString() : text(member.getKey()));
            }
        }
        return values;
    }

    private void flaw(String name, String code, Text message) {
        flaws.add(new Flaw(prefix + name, code, message));
    }
}
