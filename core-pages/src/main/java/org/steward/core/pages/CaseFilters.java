// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.CaseQuery;

/**
 * The filters of a list as its address says them. A filter that cannot be read is left out and named, the others stay.
 *
 * @param kept filters in force, as typed, in the order of the bar; without cursor
 * @param refused names and values of filters that were left out
 */
record CaseFilters(Map<String, String> kept, Map<String, String> refused, CaseQuery query) {
    private static final List<String> NAMES = List.of(
            "q",
            "type",
            "state",
            "open",
            "band",
            "responsible",
            "assignee",
            "unit",
            "party",
            "category",
            "grade",
            "channel",
            "priority",
            "from",
            "to",
            "sort",
            "limit");

    /** A filter in force and the address of the list without it. */
    public record Chip(String name, String value, String without) {}

    /** Reads the parameters of an address; days are days of the zone, the last one included. */
    static CaseFilters of(Map<String, String> sent, ZoneId zone) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = sent.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                continue;
            }
            try {
                String part = exact(name, value, zone);
                CaseQuery.of(Map.of(name, part));
                kept.put(name, value);
                parts.put(name, part);
            } catch (IllegalArgumentException | DateTimeException e) {
                refused.put(name, value);
            }
        }
        parts.put("after", sent.getOrDefault("after", ""));
        return new CaseFilters(kept, refused, CaseQuery.of(parts));
    }

    private static String exact(String name, String value, ZoneId zone) {
        if (!("from".equals(name) || "to".equals(name)) || value.length() != 10) {
            return value;
        }
        LocalDate day = LocalDate.parse(value);
        return ("to".equals(name) ? day.plusDays(1) : day)
                .atStartOfDay(zone)
                .toInstant()
                .toString();
    }

    /** Returns the filters as a query string without question mark. */
    String text() {
        return text("");
    }

    /** Returns what can be taken away one by one; the order is no filter. */
    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        kept.forEach((name, value) -> {
            if (!"sort".equals(name) && !"limit".equals(name)) {
                chips.add(new Chip(name, value, "/cases?" + text(name)));
            }
        });
        return chips;
    }

    private String text(String without) {
        List<String> pairs = new ArrayList<>();
        kept.forEach((name, value) -> {
            if (!name.equals(without)) {
                pairs.add(name + "=" + Ask.encode(value));
            }
        });
        return String.join("&", pairs);
    }
}
