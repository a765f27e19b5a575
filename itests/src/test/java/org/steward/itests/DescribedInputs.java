// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.steward.core.testkit.life.Api;

/** Every field and every query parameter that {@code /api/openapi.json} describes. */
final class DescribedInputs {
    /** Signing out would end the test; files are sent as they are and have no fields. */
    private static final Set<String> LEFT_OUT = Set.of("/session", "/cases/{number}/attachments");

    private DescribedInputs() {}

    /**
     * One input.
     *
     * @param path below {@code /api}, with the values of its variables
     * @param field of the body, or of the query of a GET
     * @param needed other fields that must be there, as JSON
     */
    record Input(String method, String path, String field, Map<String, String> needed) {
        boolean isQuery() {
            return method.equals("GET");
        }

        /** The body with one value. */
        String body(String json) {
            StringBuilder body = new StringBuilder("{\"" + field + "\":" + json);
            needed.forEach((name, value) -> {
                if (!name.equals(field)) {
                    body.append(",\"").append(name).append("\":").append(value);
                }
            });
            return body.append('}').toString();
        }

        @Override
        public String toString() {
            return method + " " + path + " " + field;
        }
    }

    /** All of them, in the order of the description. */
    static List<Input> of(Api api, Map<String, String> variables) {
        List<Input> inputs = new ArrayList<>();
        JsonNode paths = api.get("/api/openapi.json").body().path("paths");
        paths.properties().stream()
                .filter(path -> !LEFT_OUT.contains(path.getKey()))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                inputs.addAll(of(method.getKey(), path(path.getKey(), variables), method.getValue()))));
        return inputs;
    }

    private static String path(String template, Map<String, String> variables) {
        String path = template;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return "/api" + (template.startsWith("/modules/") ? template : path).replaceAll("\\{[^}]*}", "nothing");
    }

    private static List<Input> of(String method, String path, JsonNode described) {
        List<Input> inputs = new ArrayList<>();
        if (method.equals("get")) {
            described.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    inputs.add(new Input("GET", path, parameter.path("name").asText(), Map.of()));
                }
            });
            return inputs;
        }
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        Map<String, String> needed = new TreeMap<>();
        schema.path("required").forEach(name -> needed.put(name.asText(), "\"x\""));
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(field -> inputs.add(new Input(method.toUpperCase(Locale.ROOT), path, field, needed)));
        return inputs;
    }
}
