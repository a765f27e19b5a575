// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.time.LocalDate;

/**
 * A time in which a member of staff is away and another one stands in (代班, 替岗). Nothing is reassigned: what falls
 * to the absent member is shown to and done by whoever stands in, along the chain when that one is away too, and comes
 * back by itself at the end. Immutable.
 *
 * @param id unique in the estate; 0 for a new one
 * @param staffId who is away
 * @param standIn staff id of who stands in
 * @param from first day, in the estate's zone
 * @param to last day, not before {@code from}
 * @param reason up to 200 characters, may be empty
 */
public record Absence(long id, String staffId, String standIn, LocalDate from, LocalDate to, String reason) {
    /** Whether the member is away on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
