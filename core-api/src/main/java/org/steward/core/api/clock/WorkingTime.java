// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Time inside the frames of a calendar and outside pauses, counted frame by frame. Immutable. */
final class WorkingTime {
    /** How many days are looked at before a limit is given up. */
    static final int MOST_DAYS = 800_000;

    private final WorkCalendar calendar;
    private final Standstill still;

    WorkingTime(WorkCalendar calendar, Standstill still) {
        this.calendar = calendar;
        this.still = still;
    }

    /** What was worked on one day: from the first counted moment to the last. */
    record Day(LocalDate date, Instant from, Instant to, long millis) {}

    private record Span(Instant from, Instant to) {
        long millis() {
            return to.toEpochMilli() - from.toEpochMilli();
        }
    }

    static IllegalArgumentException tooLittle(String limit) {
        return new IllegalArgumentException("the calendar has too little working time for a limit of " + limit);
    }

    /**
     * When so much working time has passed.
     *
     * @param days gets every day that counted
     */
    Instant after(Instant start, long millis, List<Day> days) {
        long left = millis;
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        if (left == 0) {
            return start;
        }
        for (int i = 0; i < MOST_DAYS; i++, date = date.plusDays(1)) {
            Instant first = null;
            Instant last = null;
            long before = left;
            for (Span span : spans(date, start)) {
                first = first == null ? span.from() : first;
                long taken = Math.min(left, span.millis());
                left -= taken;
                last = span.from().plusMillis(taken);
                if (left == 0) {
                    break;
                }
            }
            if (first != null) {
                days.add(new Day(date, first, last, before - left));
            }
            if (left == 0) {
                return last;
            }
        }
        throw tooLittle(millis / 3_600_000 + " working hours");
    }

    /** The working time of a span in milliseconds. */
    long between(Instant start, Instant end) {
        long millis = 0;
        LocalDate last = end.atZone(calendar.zone()).toLocalDate();
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            for (Span span : spans(date, start)) {
                Instant to = span.to().isAfter(end) ? end : span.to();
                millis += span.from().isBefore(to) ? new Span(span.from(), to).millis() : 0;
            }
        }
        return millis;
    }

    private List<Span> spans(LocalDate date, Instant start) {
        List<Span> spans = new ArrayList<>();
        for (Frame frame : calendar.framesOn(date)) {
            Instant from = date.atTime(frame.from()).atZone(calendar.zone()).toInstant();
            Instant to = frame.to().equals(LocalTime.MIDNIGHT)
                    ? date.plusDays(1).atStartOfDay(calendar.zone()).toInstant()
                    : date.atTime(frame.to()).atZone(calendar.zone()).toInstant();
            from = from.isBefore(start) ? start : from;
            for (Pause pause : still.pauses()) {
                if (pause.from().isBefore(to) && pause.to().isAfter(from)) {
                    add(spans, from, pause.from());
                    from = pause.to();
                }
            }
            add(spans, from, to);
        }
        return spans;
    }

    private static void add(List<Span> spans, Instant from, Instant to) {
        if (from.isBefore(to)) {
            spans.add(new Span(from, to));
        }
    }
}
