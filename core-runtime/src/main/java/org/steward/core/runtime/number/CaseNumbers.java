// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.number;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.steward.core.api.store.Sequences;

/**
 * Gives case numbers {@code PREFIX-yyyyMM-nnnn}: unique in the estate, counted per prefix and month of receipt, with
 * gaps
 * after a crash. No row is read or fought over for it. Thread-safe.
 */
public final class CaseNumbers {
    private static final int NUMBER_BLOCK = 20;
    private static final int ID_BLOCK = 100;

    private final Sequences sequences;

    /** Numbers from sequences of the store. */
    public CaseNumbers(Sequences sequences) {
        this.sequences = sequences;
    }

    /** The next number of a prefix in the month of receipt, seen in the estate's zone. */
    public String next(String estateId, String prefix, Instant receivedAt, ZoneId zone) {
        ZonedDateTime local = receivedAt.atZone(zone);
        String month = String.format(Locale.ROOT, "%04d%02d", local.getYear(), local.getMonthValue());
        long count = sequences.next(estateId, "number." + prefix + "." + month, NUMBER_BLOCK);
        return String.format(Locale.ROOT, "%s-%s-%04d", prefix, month, count);
    }

    /** The next id of a case of an estate. */
    public long nextId(String estateId) {
        return sequences.next(estateId, "case", ID_BLOCK);
    }
}
