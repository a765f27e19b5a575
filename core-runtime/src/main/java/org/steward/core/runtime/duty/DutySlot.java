// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.parameter.Parameter;

/**
 * When on its days a duty is done: in a window, or at no particular time. Immutable.
 *
 * @param plan {@code module/duty}, from the second window on with {@code #2} ...: a window whose times were changed
 *     is still the same
 * @param from begin of the window, {@code null} without one
 * @param to end of the window, {@code null} without one; not after {@code from} means the next day
 */
record DutySlot(String plan, LocalTime from, LocalTime to) {
    /**
     * The slots of a plan.
     *
     * @param name {@code module/duty}
     * @param windows value of the plan's windows parameter, {@code null} when it has none
     * @throws java.time.format.DateTimeParseException when a window is not {@code HH:mm-HH:mm}
     */
    static List<DutySlot> of(String name, String windows) {
        if (windows == null) {
            return List.of(new DutySlot(name, null, null));
        }
        List<DutySlot> slots = new ArrayList<>();
        for (String window : Parameter.items(windows)) {
            String[] ends = window.split("-", 2);
            String key = slots.isEmpty() ? name : name + "#" + (slots.size() + 1);
            slots.add(new DutySlot(
                    key, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip())));
        }
        return List.copyOf(slots);
    }

    boolean hasWindow() {
        return from != null;
    }

    /** Begin on a day; on the day the clocks go forward a time that does not exist moves with them. */
    Instant begin(LocalDate day, ZoneId zone) {
        return hasWindow() ? day.atTime(from).atZone(zone).toInstant() : null;
    }

    /** End for the occurrence of a day. */
    Instant end(LocalDate day, ZoneId zone) {
        return hasWindow()
                ? day.plusDays(to.isAfter(from) ? 0 : 1).atTime(to).atZone(zone).toInstant()
                : null;
    }

    /** When the duty of a day is due, for the question whether it was missed. */
    Instant due(LocalDate day, DutyPlan of, ZoneId zone) {
        return day.atTime(hasWindow() ? from : of.at()).atZone(zone).toInstant();
    }

    /** The window in words, or an empty string. */
    String words() {
        return hasWindow() ? from + "-" + to : "";
    }
}
