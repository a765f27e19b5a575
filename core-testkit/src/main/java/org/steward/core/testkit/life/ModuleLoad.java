// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Clients that use any module: they open cases of its types, write notes, take a step, list and read. Of a module
 * without case types they ask what there is. Immutable.
 */
final class ModuleLoad {
    private final Api api;
    private final List<Journey> journeys = new ArrayList<>();

    /**
     * A load on case types; opens a case of each to find a step that can be taken.
     *
     * @param types as {@code /api/case-types} describes them
     * @param given values by field name that count more than made up ones
     */
    ModuleLoad(Api api, List<JsonNode> types, Map<String, String> given) {
        this.api = api;
        types.forEach(type -> journeys.add(journey(type, given)));
    }

    /** What is done with the cases of one type; an empty step is none. */
    private record Journey(String type, Map<String, Object> opening, String step, Map<String, String> values) {}

    private Journey journey(JsonNode type, Map<String, String> given) {
        String id = type.path("id").asText();
        Map<String, Object> opening = new HashMap<>(
                Map.of("type", id, "channel", "COUNTER", "summary", "One more", "description", "Made by the test kit"));
        opening.putAll(Samples.values(type.path("intake"), given).orElse(Map.of()));
        Api.Answer opened = api.post("/api/cases", opening);
        if (opened.status() != 201) {
            throw new AssertionError("no case of type " + id + " can be opened with " + opening
                    + "; give values in samples(): " + opened.raw());
        }
        String path = "/api/cases/" + opened.body().path("number").asText();
        for (JsonNode step : api.get(path).body().path("steps")) {
            String name = step.path("name").asText();
            Optional<Map<String, String>> values = Samples.values(step.path("form"), given);
            if (values.isPresent() && fire(path, name, values.get()).status() == 200) {
                return new Journey(id, opening, name, values.get());
            }
        }
        return new Journey(id, opening, "", Map.of());
    }

    private Api.Answer fire(String path, String step, Map<String, String> values) {
        return api.post(path + "/transitions/" + step, values, "If-Match", "*");
    }

    /** Starts. */
    Load start(int clients) {
        return Load.on(api, clients, load -> {
            journeys.forEach(journey -> go(load, journey));
            load.note(api.get("/api/case-types"));
        });
    }

    private void go(Load load, Journey journey) {
        String number = load.opened(api.post("/api/cases", journey.opening()));
        String path = "/api/cases/" + number;
        if (!number.isEmpty()) {
            load.note(api.post(path + "/notes", Map.of("text", "Still waiting")));
            load.note(api.get(path));
        }
        if (!number.isEmpty() && !journey.step().isEmpty()) {
            load.note(fire(path, journey.step(), journey.values()));
        }
        load.note(api.get("/api/cases?limit=20&type=" + journey.type()));
    }
}
