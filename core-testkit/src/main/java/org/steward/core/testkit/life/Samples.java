// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes up what a form asks for, from how {@code /api/case-types} describes it. Stateless and thread-safe. */
final class Samples {
    private Samples() {}

    /** Case types that people may open, without those of an earlier look. */
    static List<JsonNode> offered(JsonNode types, List<String> without) {
        List<JsonNode> offered = new ArrayList<>();
        types.path("rows").forEach(type -> {
            if (type.path("offered").asBoolean()
                    && !without.contains(type.path("id").asText())) {
                offered.add(type);
            }
        });
        return offered;
    }

    /**
     * Values of every required field of a form; empty when one of them cannot be made up.
     *
     * @param given values by field name that count more than made up ones
     */
    static Optional<Map<String, String>> values(JsonNode form, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode field : form) {
            String made = field.path("required").asBoolean() ? value(field) : "";
            String value = given.getOrDefault(field.path("name").asText(), made);
            if (value == null) {
                return Optional.empty();
            }
            if (!value.isEmpty()) {
                values.put(field.path("name").asText(), value);
            }
        }
        return Optional.of(values);
    }

    private static String value(JsonNode field) {
        String initial = field.path("initial").asText();
        if (!initial.isEmpty()) {
            return initial;
        }
        return switch (field.path("type").asText()) {
            case "TEXT", "LONG_TEXT" -> "Sample";
            case "NUMBER" -> field.path("min").asText("1");
            case "MONEY" -> "1.00";
            case "DATE" -> "2026-01-15";
            case "DATE_TIME" -> "2026-01-15T10:00:00Z";
            case "YES_NO" -> "true";
            case "CHOICE" -> field.path("choices").path(0).path("code").asText();
            case "STAFF" -> "admin";
            default -> null;
        };
    }
}
