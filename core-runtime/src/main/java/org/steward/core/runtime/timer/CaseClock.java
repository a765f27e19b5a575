// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param ended rows that were met by the very step that started their rule anew, by rule
 */
record CaseClock(
        String estateId,
        long caseId,
        String number,
        int revision,
        Map<String, TimerRow> before,
        Map<String, TimerRow> after,
        Map<String, TimerRow> ended,
        Instant at)
        implements TimerSet {
    CaseClock {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        ended = Map.copyOf(ended);
    }

    /** The deadlines of a case that has none in the store. */
    static CaseClock fresh(Case draft, Map<String, TimerRow> rows, Instant at) {
        return new CaseClock(draft.estateId(), draft.id(), draft.number(), 0, Map.of(), rows, Map.of(), at);
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
                Map.of(),
                Instant.EPOCH);
    }

    /** The same with other rows to be written. */
    CaseClock with(Map<String, TimerRow> rows, Instant when) {
        return with(rows, Map.of(), when);
    }

    /** The same with other rows, in the place of some that were met. */
    CaseClock with(Map<String, TimerRow> rows, Map<String, TimerRow> met, Instant when) {
        return new CaseClock(estateId, caseId, number, revision, before, rows, met, when);
    }

    boolean isChanged() {
        return !before.equals(after);
    }

    /** The rows as they shall be, with every stage that has fired since they were read. */
    Map<String, TimerRow> afterwards(Map<String, TimerRow> fired) {
        Map<String, TimerRow> kept = new HashMap<>(after);
        kept.replaceAll((rule, row) -> {
            TimerRow present = fired.get(rule);
            boolean same = present != null
                    && present.started().equals(row.started())
                    && present.limit().equals(row.limit());
            return same && present.stage() > row.stage() ? row.timed(row.due(), row.next(), present.stage()) : row;
        });
        return kept;
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
        new TreeMap<>(ended).values().forEach(row -> entries.add(met(row, actor)));
        new TreeMap<>(after).values().forEach(row -> {
            if (isMet(row)) {
                entries.add(met(row, actor));
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

    private NewEntry met(TimerRow row, Caller actor) {
        Map<String, String> data = Map.of("rule", row.rule(), "due", row.due().toString(), "limit", row.limit());
        return NewEntry.of(number, at, actor, Kinds.CLOCK_MET, data);
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
