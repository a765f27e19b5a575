// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.patrol;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.clock.WorkCalendar;

/**
 * When works are permitted (P21, {@code reno.hours}, {@code reno.demolitionHours}, {@code reno.noiseBan}): quiet works
 * in the permitted hours of every day, noisy ones in their own hours on working days only, and no noise in a ban
 * whatever the hours say. Immutable and thread-safe.
 *
 * @param hours windows of quiet works
 * @param noisy windows of noisy works
 * @param ban windows without any noise
 */
public record PermittedHours(List<TimeWindow> hours, List<TimeWindow> noisy, List<TimeWindow> ban) {
    /** Copies the lists. */
    public PermittedHours {
        hours = List.copyOf(hours);
        noisy = List.copyOf(noisy);
        ban = List.copyOf(ban);
    }

    /**
     * Those of an estate.
     *
     * @param value key → value of its parameter
     */
    public static PermittedHours of(UnaryOperator<String> value) {
        return new PermittedHours(
                TimeWindow.list(value.apply("reno.hours")),
                TimeWindow.list(value.apply("reno.demolitionHours")),
                TimeWindow.list(value.apply("reno.noiseBan")));
    }

    /** Whether works without noise are permitted at a moment. */
    public boolean permitsWorks(ZonedDateTime at) {
        return isIn(hours, at.toLocalTime());
    }

    /** Whether noisy works are permitted at a moment. */
    public boolean permitsNoise(ZonedDateTime at, WorkCalendar calendar) {
        return calendar.isWorkingDay(at.toLocalDate()) && isIn(noisy, at.toLocalTime()) && !isIn(ban, at.toLocalTime());
    }

    private static boolean isIn(List<TimeWindow> windows, LocalTime time) {
        return windows.stream().anyMatch(window -> window.contains(time));
    }
}
