// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.steward.core.api.text.Text;

/**
 * When an estate works (工作日历). An exception of a date wins over a holiday, a holiday over the week. Immutable.
 *
 * @param zone time zone of every frame; daylight saving follows its rules
 * @param week frames per day of the week, in order and not overlapping; a missing day is free
 * @param holidays free days with their names
 * @param exceptions frames of single days, e.g. a worked Saturday; an empty list is a free day
 * @param version grows with each change, starting at 1
 */
public record WorkCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Frame>> week,
        SortedMap<LocalDate, Text> holidays,
        SortedMap<LocalDate, List<Frame>> exceptions,
        int version) {

    /** @throws IllegalArgumentException when frames of a day overlap, or no day of the week has a frame */
    public WorkCalendar {
        week = Map.copyOf(week);
        holidays = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        exceptions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
        week.forEach((day, frames) -> refuseOverlap(day.toString(), frames));
        exceptions.forEach((date, frames) -> refuseOverlap(date.toString(), frames));
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar needs at least one working frame in the week");
        }
    }

    /** Monday to Friday 08:30-12:00 and 13:30-18:00, no holidays. */
    public static WorkCalendar usual(ZoneId zone) {
        List<Frame> frames = List.of(
                new Frame(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                new Frame(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<Frame>> week = new java.util.EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() <= 5 ? frames : List.of());
        }
        return new WorkCalendar(zone, week, new TreeMap<>(), new TreeMap<>(), 1);
    }

    /** The working frames of a date, in order; empty on a free day. */
    public List<Frame> framesOn(LocalDate date) {
        if (exceptions.containsKey(date)) {
            return exceptions.get(date);
        }
        return holidays.containsKey(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Whether a date has at least one working frame. */
    public boolean isWorkingDay(LocalDate date) {
        return !framesOn(date).isEmpty();
    }

    private static void refuseOverlap(String day, List<Frame> frames) {
        for (int i = 1; i < frames.size(); i++) {
            LocalTime end = frames.get(i - 1).to();
            if (end.equals(LocalTime.MIDNIGHT) || frames.get(i).from().isBefore(end)) {
                throw new IllegalArgumentException("frames of " + day + " overlap or are out of order");
            }
        }
    }
}
