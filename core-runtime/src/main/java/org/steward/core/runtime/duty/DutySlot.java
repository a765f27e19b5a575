// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.duty.DutyPlan;

/**
 * When on its days a duty is done: in a window, or at no particular time. Immutable.
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

    /** Begin on a day; on the day the clocks go forward a time that does not exist moves with them. */
    Instant begin(LocalDate day, ZoneId zone) {
        return hasWindow() ? day.atTime(window.from()).atZone(zone).toInstant() : null;
    }

    /** End for the occurrence of a day. */
    Instant end(LocalDate day, ZoneId zone) {
        return hasWindow()
                ? day.plusDays(window.endsNextDay() ? 1 : 0)
                        .atTime(window.to())
                        .atZone(zone)
                        .toInstant()
                : null;
    }

    /** When the duty of a day is due, for the question whether it was missed. */
    Instant due(LocalDate day, DutyPlan of, ZoneId zone) {
        return day.atTime(hasWindow() ? window.from() : of.at()).atZone(zone).toInstant();
    }

    /** The window in words, or an empty string. */
    String words() {
        return hasWindow() ? window.toString() : "";
    }
}
