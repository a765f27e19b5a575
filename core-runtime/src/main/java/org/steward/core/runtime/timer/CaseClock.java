// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param revision of the row in the store, 0 when there is none yet
 * @param before rows by rule as they are in the store
 * @param after rows by rule as they shall be
 */
record CaseClock(
        String estateId,
        long caseId,
        String number,
        int revision,
        Map<String, TimerRow> before,
        Map<String, TimerRow> after,
        Instant at)
        implements TimerSet {
    CaseClock {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The deadlines of a case that has none in the store. */
    static CaseClock fresh(Case draft, Map<String, TimerRow> rows, Instant at) {
        return new CaseClock(draft.estateId(), draft.id(), draft.number(), 0, Map.of(), rows, at);
    }

    /** The deadlines of a case as they are in the store. */
    static CaseClock of(Case current, ClockTable.Kept kept) {
        return new CaseClock(
                current.estateId(),
                current.id(),
                current.number(),
                kept.revision(),
                kept.rows(),
                kept.rows(),
                Instant.EPOCH);
    }

    /** The same with other rows to be written. */
    CaseClock with(Map<String, TimerRow> rows, Instant when) {
        return new CaseClock(estateId, caseId, number, revision, before, rows, when);
    }

    boolean isChanged() {
        return !before.equals(after);
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
        return ClockTable.write(after);
    }

    /** What has happened to the deadlines: one entry for all that started, one for each that was met. */
    List<NewEntry> entries(Caller actor) {
        List<NewEntry> entries = new ArrayList<>();
        Map<String, String> started = new TreeMap<>();
        new TreeMap<>(after).values().forEach(row -> {
            if (isMet(row)) {
                Map<String, String> data =
                        Map.of("rule", row.rule(), "due", row.due().toString(), "limit", row.limit());
                entries.add(NewEntry.of(number, at, actor, Kinds.CLOCK_MET, data));
            } else if (isStarted(row)) {
                started.put("due." + row.rule(), row.due().toString());
                started.put("limit." + row.rule(), row.limit());
            }
        });
        if (!started.isEmpty()) {
            entries.add(NewEntry.of(number, at, actor, Kinds.CLOCK_STARTED, started));
        }
        return entries;
    }

    private boolean isStarted(TimerRow row) {
        TimerRow old = before.get(row.rule());
        return row.isOpen()
                && (old == null
                        || !old.started().equals(row.started())
                        || !old.key().equals(row.key())
                        || !old.base().equals(row.base())
                        || !old.isOpen());
    }

    private boolean isMet(TimerRow row) {
        TimerRow old = before.get(row.rule());
        return row.met() != null && (old == null || !row.met().equals(old.met()));
    }
}
