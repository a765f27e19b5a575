// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.estate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.steward.core.api.clock.Frame;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.text.Text;

/** Writes a calendar as JSON and reads it again; zone and version are kept beside it. Pure. */
final class CalendarText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CalendarText() {}

    static String write(WorkCalendar calendar) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode week = root.putObject("week");
        new TreeMap<>(calendar.week()).forEach((day, frames) -> frames(week.putArray(day.name()), frames));
        ObjectNode holidays = root.putObject("holidays");
        calendar.holidays()
                .forEach((date, name) ->
                        holidays.putArray(date.toString()).add(name.en()).add(name.zh()));
        ObjectNode exceptions = root.putObject("exceptions");
        calendar.exceptions().forEach((date, frames) -> frames(exceptions.putArray(date.toString()), frames));
        return root.toString();
    }

    static WorkCalendar read(String text, ZoneId zone, int version) {
        try {
            JsonNode root = JSON.readTree(text);
            Map<DayOfWeek, List<Frame>> week = new EnumMap<>(DayOfWeek.class);
            each(root.path("week")).forEach((day, list) -> week.put(DayOfWeek.valueOf(day), frames(list)));
            TreeMap<LocalDate, Text> holidays = new TreeMap<>();
            each(root.path("holidays"))
                    .forEach((date, name) -> holidays.put(
                            LocalDate.parse(date),
                            Text.of(name.get(0).asText(), name.get(1).asText())));
            TreeMap<LocalDate, List<Frame>> exceptions = new TreeMap<>();
            each(root.path("exceptions")).forEach((date, list) -> exceptions.put(LocalDate.parse(date), frames(list)));
            return new WorkCalendar(zone, week, holidays, exceptions, version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored calendar cannot be read", e);
        }
    }

    private static void frames(ArrayNode target, List<Frame> frames) {
        frames.forEach(frame -> target.add(frame.from() + "-" + frame.to()));
    }

    private static List<Frame> frames(JsonNode list) {
        List<Frame> frames = new ArrayList<>();
        list.forEach(item -> {
            String[] ends = item.asText().split("-");
            frames.add(new Frame(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        });
        return List.copyOf(frames);
    }

    private static Map<String, JsonNode> each(JsonNode object) {
        Map<String, JsonNode> entries = new TreeMap<>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }
}
