// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.duty.DutyPlan;

/**
 * When on its days a duty is done: in a window, or at no particular time. Immutable.
 *
 * <p>A window lasts as long as the clock on the wall takes from its begin to its end. On the day the clocks go forward,
 * what is skipped of it does not take place: a begin or an end in the skipped hour is the moment of the change. Only a
 * window that is skipped whole begins at that moment and keeps its length. On the day the clocks are put back, a time
 * that comes twice is the first one: each window still occurs once, and is longer by as much of the repeated hour as
 * lies inside it.
 *
 * @param plan {@code module/duty}, from the second window on with {@code #2} ...: a window whose times were changed
 *     is still the same
 * @param window {@code null} without one
 */
record DutySlot(String plan, TimeWindow window) {
    /**
     * The slots of a plan.
     *
     * @param name {@code module/duty}
     * @param windows value of the plan's windows parameter, {@code null} when it has none
     */
    static List<DutySlot> of(String name, String windows) {
        if (windows == null) {
            return List.of(new DutySlot(name, null));
        }
        List<DutySlot> slots = new ArrayList<>();
        for (TimeWindow window : TimeWindow.list(windows)) {
            slots.add(new DutySlot(slots.isEmpty() ? name : name + "#" + (slots.size() + 1), window));
        }
        return List.copyOf(slots);
    }

    boolean hasWindow() {
        return window != null;
    }

    /** A time of a day: the first when it comes twice, the moment the clocks go forward when they skip it. */
    static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime wanted = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
        return change != null && change.isGap()
                ? change.getInstant()
                : wanted.atZone(zone).toInstant();
    }

    /** Begin on a day, {@code null} without a window. */
    Instant begin(LocalDate day, ZoneId zone) {
        return hasWindow() ? at(day, window.from(), zone) : null;
    }

    /** End for the occurrence of a day, after the begin; {@code null} without a window. */
    Instant end(LocalDate day, ZoneId zone) {
        if (!hasWindow()) {
            return null;
        }
        Instant begin = begin(day, zone);
        Instant end = at(day.plusDays(window.endsNextDay() ? 1 : 0), window.to(), zone);
        return end.isAfter(begin) ? end : begin.plus(Duration.between(window.from(), window.to()));
    }

    /** When the duty of a day is due: at the begin of its window, else when its plan opens it. */
    Instant due(LocalDate day, DutyPlan of, ZoneId zone) {
        return at(day, hasWindow() ? window.from() : of.at(), zone);
    }

    /** The window in words, or an empty string. */
    String words() {
        return hasWindow() ? window.toString() : "";
    }
}
