// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steward.core.api.clock.Frame;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/**
 * A calendar as people write it: frames as {@code 08:30-12:00, 13:30-18:00}, holidays one a line as
 * {@code 2026-10-01 National Day | 国庆节}, single days as {@code 2026-10-10 08:30-12:00}. Collects every flaw.
 */
final class CalendarText {
    private static final String NAMES = "\\s*\\|\\s*";

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    static String frames(List<Frame> frames) {
        return frames.stream().map(frame -> frame.from() + "-" + frame.to()).collect(Collectors.joining(", "));
    }

    static String holidays(Map<LocalDate, Text> holidays) {
        return holidays.entrySet().stream()
                .map(day -> day.getKey() + " " + day.getValue().en() + " | "
                        + day.getValue().zh())
                .collect(Collectors.joining("\n"));
    }

    static String exceptions(Map<LocalDate, List<Frame>> exceptions) {
        return exceptions.entrySet().stream()
                .map(day -> (day.getKey() + " " + frames(day.getValue())).strip())
                .collect(Collectors.joining("\n"));
    }

    /** The name of the field of a day, e.g. {@code monday}. */
    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The calendar, or {@code null} when {@link #flaws} tells why not. */
    WorkCalendar read(Map<String, String> typed, WorkCalendar now) {
        Map<DayOfWeek, List<Frame>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, readFrames(field(day), typed.getOrDefault(field(day), "")));
        }
        SortedMap<LocalDate, Text> holidays = new TreeMap<>();
        lines(typed, "holidays").forEach(line -> holiday(line, holidays));
        SortedMap<LocalDate, List<Frame>> exceptions = new TreeMap<>();
        lines(typed, "exceptions").forEach(line -> exception(line, exceptions));
        if (!flaws.isEmpty()) {
            return null;
        }
        try {
            return new WorkCalendar(now.zone(), week, holidays, exceptions, now.version());
        } catch (IllegalArgumentException e) {
            flaw("week", Text.of("The frames do not fit: {0}", "时段有误：{0}").with(e.getMessage()));
            return null;
        }
    }

    private static List<String> lines(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Frame> readFrames(String field, String text) {
        List<Frame> frames = new ArrayList<>();
        for (String part : text.split("[,，;；]")) {
            if (part.isBlank()) {
                continue;
            }
            try {
                String[] ends = part.strip().split("\\s*[-–~]\\s*", 2);
                frames.add(new Frame(LocalTime.parse(ends[0]), LocalTime.parse(ends.length > 1 ? ends[1] : "")));
            } catch (DateTimeException | IllegalArgumentException e) {
                flaw(
                        field,
                        Text.of("'{0}' is no time frame such as 08:30-12:00", "“{0}”不是时段，例如 08:30-12:00")
                                .with(part.strip()));
            }
        }
        return frames;
    }

    private void holiday(String line, SortedMap<LocalDate, Text> target) {
        String[] parts = line.split("\\s+", 2);
        LocalDate date = date("holidays", parts[0]);
        String[] names = parts.length > 1 ? parts[1].split(NAMES, 2) : new String[] {parts[0]};
        if (date != null) {
            target.put(date, new Text(names[0], names.length > 1 ? names[1] : names[0]));
        }
    }

    private void exception(String line, SortedMap<LocalDate, List<Frame>> target) {
        String[] parts = line.split("\\s+", 2);
        LocalDate date = date("exceptions", parts[0]);
        if (date != null) {
            target.put(date, readFrames("exceptions", parts.length > 1 ? parts[1] : ""));
        }
    }

    private LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            flaw(
                    field,
                    Text.of("'{0}' is no date such as 2026-10-01", "“{0}”不是日期，例如 2026-10-01")
                            .with(text));
            return null;
        }
    }

    private void flaw(String field, Text words) {
        flaws.add(new Flaw(field, "not-a-calendar", words));
    }
}
