// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;

/**
 * What a stretch of the journal means for the figures of an estate. Immutable.
 *
 * @param numbers cases something happened to
 * @param parameters keys of parameters that were set
 * @param anew whether everything is to be counted anew: other mode, calendar or time zone
 * @param position of the last entry of the stretch
 * @param at when that was written
 */
record Batch(Set<String> numbers, Set<String> parameters, boolean anew, long position, Instant at) {
    private static final Set<String> REGISTERS = Set.of("calendar", "estate");

    /** The first of some entries, until so many cases are concerned; there is at least one entry. */
    static Batch of(String estateId, List<Entry> entries, int mostCases) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> parameters = new HashSet<>();
        boolean anew = false;
        Entry last = entries.get(0);
        for (Entry entry : entries) {
            if (entry.estateId().equals(estateId)) {
                if (!entry.caseNumber().isEmpty()) {
                    if (numbers.size() == mostCases && !numbers.contains(entry.caseNumber())) {
                        break;
                    }
                    numbers.add(entry.caseNumber());
                } else if (entry.kind().equals(Kinds.PARAMETER_SET)) {
                    parameters.add(entry.data().getOrDefault("key", ""));
                }
                anew |= isAnew(entry);
            }
            last = entry;
        }
        return new Batch(numbers, parameters, anew, last.seq(), last.at());
    }

    private static boolean isAnew(Entry entry) {
        return entry.kind().equals(Kinds.MODE_CHANGED)
                || entry.kind().equals(Kinds.REGISTER_CHANGED)
                        && REGISTERS.contains(entry.data().getOrDefault("what", ""));
    }

    /** Whether nothing of it concerns the estate. */
    boolean isIdle() {
        return numbers.isEmpty() && parameters.isEmpty() && !anew;
    }
}
