// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.steward.core.api.text.Text;

/**
 * A shift of the day (班次, domain 1.2). Immutable.
 *
 * @param code {@code EARLY}, {@code MIDDLE} or {@code NIGHT}
 * @param from begin
 * @param to end; not after {@code from} means the next day
 */
public record Shift(String code, Text title, LocalTime from, LocalTime to) {
    /** Whether the shift of a day runs past midnight. */
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** When the shift of a day begins. */
    public ZonedDateTime begin(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone);
    }

    /** When the shift of a day ends. */
    public ZonedDateTime end(LocalDate day, ZoneId zone) {
        return day.plusDays(endsNextDay() ? 1 : 0).atTime(to).atZone(zone);
    }
}
