// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.notice.StaffChain;
import org.steward.core.runtime.notice.StewardNotices;

/** Fires the stages of deadlines that have been reached, each once whichever node comes first. Thread-safe. */
final class ClockFiring {
    private static final Logger log = LoggerFactory.getLogger(ClockFiring.class);
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final Journal journal;
    private final EstateRegister estates;
    private final StageTimes times;
    private final StewardNotices notices;
    private final StaffChain chain;
    private final Breaches breaches;

    ClockFiring(
            Transactions transactions,
            Journal journal,
            EstateRegister estates,
            StageTimes times,
            StewardNotices notices,
            StaffChain chain,
            CaseDesk desk,
            CaseTypes types) {
        this.transactions = transactions;
        this.journal = journal;
        this.estates = estates;
        this.times = times;
        this.notices = notices;
        this.chain = chain;
        this.breaches = new Breaches(transactions, journal, desk, types);
    }

    private record Due(long caseId, TimerRow row) {}

    /** Fires what has been reached in all estates; a failure is logged and tried again at the next call. */
    int fireDue(Instant now) {
        int fired = 0;
        for (Estate estate : estates.estates()) {
            Set<String> failed = new HashSet<>();
            List<Due> due = due(estate.id(), now);
            while (!due.isEmpty()) {
                int before = fired;
                for (Due each : due) {
                    fired += failed.contains(each.caseId() + each.row().rule())
                            ? 0
                            : fire(estate.id(), each, now, failed);
                }
                due = fired == before ? List.of() : due(estate.id(), now);
            }
            breaches.take(estate.id(), now);
        }
        return fired;
    }

    private List<Due> due(String estateId, Instant now) {
        List<Due> due = new ArrayList<>();
        transactions
                .read(estateId, sql -> ClockTable.reached(sql, now, BATCH))
                .forEach(kept -> kept.reached(now).forEach(row -> due.add(new Due(kept.caseId(), row))));
        return due;
    }

    private int fire(String estateId, Due due, Instant now, Set<String> failed) {
        try {
            return transactions.write(estateId, sql -> fire(sql, due.caseId(), due.row(), now));
        } catch (RuntimeException failure) {
            failed.add(due.caseId() + due.row().rule());
            log.error(
                    "deadline {} of case id {} could not fire and is tried again",
                    due.row().rule(),
                    due.caseId(),
                    failure);
            return 0;
        }
    }

    private int fire(Sql sql, long caseId, TimerRow row, Instant now) {
        String estateId = sql.estateId();
        ClockTable.Kept kept = ClockTable.find(sql, caseId).orElse(null);
        if (kept == null || !row.equals(kept.rows().get(row.rule()))) {
            return 0;
        }
        Case of = CaseTable.byId(sql, caseId).orElse(null);
        int stage = row.stage() + 1;
        boolean early = times.at(estateId, row, stage, now).isAfter(now);
        boolean tellsBoth = stage == StageTimes.OVERDUE
                && times.percent(estateId, StageTimes.SUPERVISOR) == times.percent(estateId, StageTimes.OVERDUE);
        int reached = early || of == null ? row.stage() : tellsBoth ? StageTimes.SUPERVISOR : stage;
        Instant next =
                of == null ? null : times.timed(estateId, row, reached, now).next();
        Map<String, TimerRow> rows = new HashMap<>(kept.rows());
        rows.put(row.rule(), row.timed(row.due(), next, reached));
        boolean claimed = ClockTable.update(sql, caseId, kept.revision(), rows);
        if (claimed && reached > row.stage()) {
            tell(sql, of, row, stage, tellsBoth, now);
        }
        return claimed ? 1 : 0;
    }

    private void tell(Sql sql, Case of, TimerRow row, int stage, boolean tellsBoth, Instant now) {
        String who = of.people().assignee().isEmpty()
                ? of.people().responsible()
                : of.people().assignee();
        Set<String> told = new TreeSet<>();
        if (stage <= StageTimes.OVERDUE) {
            told.add(who);
        }
        if (stage == StageTimes.SUPERVISOR || tellsBoth) {
            told.addAll(chain.supervisors(of.estateId(), of.people().responsible()));
        } else if (stage == StageTimes.MANAGER) {
            told.addAll(chain.managers(of.estateId(), of.people().responsible()));
        }
        told.remove("");
        String kind = stage == StageTimes.WARN
                ? Kinds.CLOCK_WARNED
                : stage == StageTimes.OVERDUE ? Kinds.CLOCK_OVERDUE : Kinds.CLOCK_ESCALATED;
        Caller actor = Caller.system("clock", of.estateId());
        String percent = Integer.toString(times.percent(of.estateId(), stage));
        journal.append(
                sql,
                List.of(new NewEntry(
                        of.number(),
                        now,
                        actor,
                        kind,
                        "",
                        String.join(",", told),
                        "",
                        Map.of("rule", row.rule(), "due", row.due().toString(), "percent", percent))));
        Set<String> recipients = new TreeSet<>();
        told.forEach(id -> recipients.add("staff:" + id));
        Text subject = stage == StageTimes.WARN
                ? Text.of("{0} is due soon", "{0} 即将到期")
                : Text.of("{0} is overdue", "{0} 已超时");
        Text body = Text.of("{0}: {1} % of the limit {2} have passed", "{0}:时限 {2} 已用 {1}%");
        notices.send(
                sql, of, kind, subject.with(of.number()), body.with(of.summary(), percent, row.limit()), recipients);
        if (stage == StageTimes.OVERDUE) {
            breaches.note(sql, of, row.rule(), now);
        }
    }
}
