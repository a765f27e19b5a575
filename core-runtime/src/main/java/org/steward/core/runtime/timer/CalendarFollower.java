// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.schema.RuntimeSchema;

/**
 * Computes the running deadlines of an estate anew when its calendar was changed. What has fired stays fired, and what
 * was promised to the customer stays promised. A second run over the same change changes nothing. Thread-safe.
 */
@Component(service = JournalSubscriber.class)
public final class CalendarFollower implements JournalSubscriber {
    private static final int CASES = 100;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final StageTimes times;

    /** Follows the calendars of a register. */
    @Activate
    public CalendarFollower(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference EstateRegister estates,
            @Reference Parameters parameters) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.times = new StageTimes(estates, parameters);
    }

    @Override
    public String id() {
        return "calendar-follower";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.REGISTER_CHANGED);
    }

    @Override
    public void on(Entry entry) {
        if (!"calendar".equals(entry.data().get("what"))) {
            return;
        }
        String estateId = entry.estateId();
        List<Long> cases = after(estateId, Long.MIN_VALUE);
        while (!cases.isEmpty()) {
            for (long caseId : cases) {
                transactions.write(estateId, sql -> follow(sql, caseId));
            }
            cases = after(estateId, cases.get(cases.size() - 1));
        }
    }

    private List<Long> after(String estateId, long caseId) {
        return transactions.read(estateId, sql -> ClockTable.running(sql, caseId, CASES));
    }

    private int follow(Sql sql, long caseId) {
        Case of = CaseTable.byId(sql, caseId).orElse(null);
        ClockTable.Kept kept = ClockTable.locked(sql, caseId).orElse(null);
        if (of == null || kept == null) {
            return 0;
        }
        Instant now = clock.instant();
        Map<String, TimerRow> after = new HashMap<>(kept.rows());
        List<NewEntry> moved = new ArrayList<>();
        kept.rows().forEach((rule, row) -> {
            TimerRow next = row.isOpen() ? times.timed(sql.estateId(), row, row.stage(), now) : row;
            if (!next.due().equals(row.due())) {
                after.put(rule, next);
                moved.add(entry(of, row, next, now));
            }
        });
        if (!moved.isEmpty()) {
            ClockTable.update(sql, caseId, kept.revision(), after);
            CaseTable.due(sql, of, CaseClock.of(of, kept).with(after, now).dueAt());
            journal.append(sql, moved);
        }
        return moved.size();
    }

    private static NewEntry entry(Case of, TimerRow row, TimerRow next, Instant now) {
        return new NewEntry(
                of.number(),
                now,
                Caller.system("calendar", of.estateId()),
                Kinds.CLOCK_MOVED,
                row.due().toString(),
                next.due().toString(),
                "",
                Map.of("rule", row.rule(), "due", next.due().toString(), "limit", row.limit()));
    }
}
