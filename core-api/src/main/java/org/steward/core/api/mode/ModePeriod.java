// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time in which an estate runs in a mode. It ends with the day before the next one begins. Immutable.
 *
 * @param id grows with time of decision, unique in the estate
 * @param mode id of the mode, or an empty string for none
 * @param from first day, in the estate's zone
 * @param decidedBy staff id, or {@code system} when the estate's file said so
 * @param reason in their words
 * @param appliedAt when it took effect, {@code null} while it is planned
 * @param cancelled whether it was taken back before its day
 */
public record ModePeriod(
        long id,
        String mode,
        LocalDate from,
        String decidedBy,
        Instant decidedAt,
        String reason,
        Instant appliedAt,
        boolean cancelled) {}
