// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a {@link CaseQuery} from texts. */
final class CaseQueryText {
    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2201-01-01T00:00:00Z");

    private CaseQueryText() {}

    static CaseQuery parse(Map<String, String> parts) {
        String open = parts.getOrDefault("open", "");
        if (!Set.of("", "true", "false").contains(open)) {
            throw bad("open", open, "true, false");
        }
        return new CaseQuery(
                text(parts, "type"),
                list(text(parts, "state")),
                open.isEmpty() ? null : Boolean.valueOf(open),
                constant(CaseQuery.Band.class, parts, "band"),
                text(parts, "responsible"),
                text(parts, "assignee"),
                text(parts, "unit"),
                text(parts, "party"),
                text(parts, "category"),
                text(parts, "grade"),
                constant(Channel.class, parts, "channel"),
                constant(Priority.class, parts, "priority"),
                text(parts, "q"),
                instant(parts, "from"),
                instant(parts, "to"),
                sort(parts),
                limit(parts),
                text(parts, "after"));
    }

    private static String text(Map<String, String> parts, String name) {
        String value = parts.getOrDefault(name, "").strip();
        if (value.length() > 400) {
            throw bad(name, value.substring(0, 20) + "…", "at most 400 characters");
        }
        return value;
    }

    private static Set<String> list(String value) {
        Set<String> items = new LinkedHashSet<>();
        Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(items::add);
        return items;
    }

    private static CaseQuery.Sort sort(Map<String, String> parts) {
        CaseQuery.Sort sort = constant(CaseQuery.Sort.class, parts, "sort");
        return sort == null ? CaseQuery.Sort.NEWEST : sort;
    }

    private static int limit(Map<String, String> parts) {
        String value = text(parts, "limit");
        if (value.isEmpty()) {
            return CaseQuery.ALL.limit();
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 200) {
            throw bad("limit", value, "1 to 200");
        }
        return Integer.parseInt(value);
    }

    private static Instant instant(Map<String, String> parts, String name) {
        String value = text(parts, name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            Instant instant = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(value);
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // told below, together with times out of range
        }
        throw bad(name, value, "2026-11-30 or 2026-11-30T14:30:00Z, of 1800 to 2200");
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, String> parts, String name) {
        String value = text(parts, name);
        if (value.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        String allowed = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        throw bad(name, value, allowed);
    }

    private static IllegalArgumentException bad(String name, String value, String allowed) {
        return new IllegalArgumentException(name + ": '" + value + "' is not allowed; use " + allowed);
    }
}
