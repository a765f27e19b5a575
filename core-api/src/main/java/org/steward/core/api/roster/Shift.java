// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.roster;

import java.time.LocalTime;

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
}
