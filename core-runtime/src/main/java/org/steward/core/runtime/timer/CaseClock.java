// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;

/**
 * The deadlines of one case: as loaded and as they shall be. Immutable.
 *
 * @param before rows by rule as they are in the store
 * @param after rows by rule as they shall be
 */
record CaseClock(
        String estateId,
        long caseId,
        String number,
        Map<String, TimerRow> before,
        Map<String, TimerRow> after,
        Instant at)
        implements TimerSet {
    CaseClock {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static CaseClock of(Case current, Map<String, TimerRow> before, Map<String, TimerRow> after, Instant at) {
        return new CaseClock(current.estateId(), current.id(), current.number(), before, after, at);
    }

    @Override
    public Instant dueAt() {
        return after.values().stream()
                .filter(row -> row.main() && row.isOpen())
                .map(TimerRow::due)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public String snapshot() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(after).values().forEach(row -> text.append(row.write()).append('\n'));
        return text.toString();
    }

    List<NewEntry> entries(Caller actor) {
        return new TreeMap<>(after)
                .values().stream()
                        .filter(row -> isStarted(row) || isMet(row))
                        .map(row -> NewEntry.of(
                                number,
                                at,
                                actor,
                                isMet(row) ? Kinds.CLOCK_MET : Kinds.CLOCK_STARTED,
                                Map.of("rule", row.rule(), "due", row.due().toString(), "limit", row.limit())))
                        .toList();
    }

    private boolean isStarted(TimerRow row) {
        TimerRow old = before.get(row.rule());
        return row.isOpen()
                && (old == null
                        || !old.started().equals(row.started())
                        || !old.key().equals(row.key())
                        || !old.isOpen());
    }

    private boolean isMet(TimerRow row) {
        TimerRow old = before.get(row.rule());
        return row.met() != null && (old == null || !row.met().equals(old.met()));
    }
}
