// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes due times from facts alone: start, limit, calendar, pauses (domain 0.2). The same facts give the same answer
 * at any time and on any node. Pure and thread-safe.
 *
 * <ul>
 *   <li>Minutes and hours are wall-clock time outside pauses.
 *   <li>Working hours are time inside the calendar's frames and outside pauses.
 *   <li>Days and working days after the day of the start count unless their end was spent waiting; the due time is
 *       23:59:59 of the last one. A pause that begins and ends on one day moves nothing.
 *   <li>A same-day limit and an {@code at} limit whose moment was spent waiting move to the next day.
 * </ul>
 *
 * Daylight saving follows the zone of the calendar: a day has 23, 24 or 25 hours, a frame as much time as really passes
 * in it.
 */
public final class DeadlineClock {
    private static final int WHOLE = 100;
    private static final int MOST_PERCENT = 1000;

    private final WorkCalendar calendar;

    private DeadlineClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A clock on a calendar. */
    public static DeadlineClock on(WorkCalendar calendar) {
        return new DeadlineClock(calendar);
    }

    /**
     * The due time and how it came about.
     *
     * @param pauses in order, not overlapping; a running one ends at {@code now}
     * @param now the instant of asking; matters only while a pause runs
     * @throws IllegalArgumentException when the calendar has too little work for the limit
     */
    public Deadline due(Instant start, Limit limit, List<Pause> pauses, Instant now) {
        Standstill still = Standstill.of(pauses, start, now);
        ClockSteps steps = new ClockSteps(calendar.zone(), start, limit);
        Instant due = due(start, limit, still, steps);
        still.until(due).forEach(steps::paused);
        Duration paused = Duration.ofMillis(still.within(start, due));
        return new Deadline(due, paused, steps.due(due));
    }

    /** The due time alone, without words when there are no steps to be told. */
    private Instant due(Instant start, Limit limit, Standstill still, ClockSteps steps) {
        return switch (limit.unit()) {
            case MINUTES, HOURS -> still.after(start, millis(limit));
            case WORKING_HOURS -> worked(start, millis(limit), still, steps);
            case DAYS, WORKING_DAYS, SAME_DAY -> endOfDay(start, limit, still, steps);
            case AT_TIME -> atTime(start, limit, still);
        };
    }

    /**
     * When a share of the limit is used up; 100 gives the due time. The share is of the same kind of time: of working
     * time for working hours and working days, of time outside pauses otherwise.
     *
     * @param percent 1-1,000
     */
    public Instant at(int percent, Instant start, Limit limit, List<Pause> pauses, Instant now) {
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("percent " + percent + " is outside 1 to 1000");
        }
        Standstill still = Standstill.of(pauses, start, now);
        Instant due = due(start, limit, still, null);
        if (percent == WHOLE) {
            return due;
        }
        if (limit.unit() == Limit.Unit.WORKING_HOURS) {
            return worked(start, millis(limit) * percent / WHOLE, still, null);
        }
        if (limit.unit() == Limit.Unit.WORKING_DAYS) {
            long work = new WorkingTime(calendar, still).between(start, due);
            if (work > 0) {
                return worked(start, work * percent / WHOLE, still, null);
            }
        }
        long active = Duration.between(start, due).toMillis() - still.within(start, due);
        return still.after(start, active * percent / WHOLE);
    }

    private static long millis(Limit limit) {
        return limit.unit() == Limit.Unit.MINUTES
                ? Duration.ofMinutes(limit.amount()).toMillis()
                : Duration.ofHours(limit.amount()).toMillis();
    }

    private Instant worked(Instant start, long millis, Standstill still, ClockSteps steps) {
        List<WorkingTime.Day> days = new ArrayList<>();
        Instant due = new WorkingTime(calendar, still).after(start, millis, days);
        if (steps != null) {
            steps.worked(days);
        }
        return due;
    }

    private Instant endOfDay(Instant start, Limit limit, Standstill still, ClockSteps steps) {
        boolean working = limit.unit() == Limit.Unit.WORKING_DAYS;
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        int left = limit.amount();
        int free = 0;
        int waited = 0;
        boolean first = true;
        for (int i = 0; i < WorkingTime.MOST_DAYS; i++) {
            boolean spent = !still.isNone() && still.covers(midnightAfter(date));
            boolean counts = !spent && (!working || calendar.isWorkingDay(date) || limit.amount() == 0);
            if (counts && (left == 0 || !first && --left == 0)) {
                if (steps != null) {
                    steps.days(limit, free, waited, date);
                }
                return midnightAfter(date).minusSeconds(1);
            }
            free += !first && working && !calendar.isWorkingDay(date) ? 1 : 0;
            waited += !first && spent && (!working || calendar.isWorkingDay(date)) ? 1 : 0;
            first = false;
            date = date.plusDays(1);
        }
        throw WorkingTime.tooLittle(limit.toString());
    }

    private Instant atTime(Instant start, Limit limit, Standstill still) {
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        Instant due = date.atTime(limit.time()).atZone(calendar.zone()).toInstant();
        while (due.isBefore(start) || still.covers(due)) {
            date = date.plusDays(1);
            due = date.atTime(limit.time()).atZone(calendar.zone()).toInstant();
        }
        return due;
    }

    private Instant midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
