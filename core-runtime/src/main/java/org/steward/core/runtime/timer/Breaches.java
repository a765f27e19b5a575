// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.cases.CaseTable;

/**
 * Takes the steps that passed deadlines cause ({@link DeadlineRule#onBreach}). What is refused, fails or finds its
 * module away is tried again, ever more rarely; after the last try an entry of the case says so. What the case has left
 * behind meanwhile is dropped. Thread-safe.
 */
final class Breaches {
    static final int MOST_TRIES = 12;

    private static final Logger log = LoggerFactory.getLogger(Breaches.class);
    private static final int BATCH = 200;
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final String WRONG_STATE = "wrong-state";

    private final Transactions transactions;
    private final Journal journal;
    private final CaseDesk desk;
    private final CaseTypes types;

    Breaches(Transactions transactions, Journal journal, CaseDesk desk, CaseTypes types) {
        this.transactions = transactions;
        this.journal = journal;
        this.desk = desk;
        this.types = types;
    }

    private record Pending(long caseId, String rule, int tries) {}

    /** Notes that a deadline has passed, in the transaction in which its stage fires. */
    void note(Sql sql, Case of, String rule, Instant now) {
        Optional<CaseType> type = types.type(of.estateId(), of.type());
        if (type.isEmpty() || step(type.get(), rule).isPresent()) {
            sql.insertIfAbsent(
                    "INSERT INTO clock_breach (estate_id, case_id, rule, tries, next_ms) VALUES (?, ?, ?, ?, ?)",
                    of.estateId(),
                    of.id(),
                    rule,
                    0,
                    now);
        }
    }

    private static Optional<String> step(CaseType type, String rule) {
        return type.deadlines().stream()
                .filter(each -> each.id().equals(rule))
                .map(DeadlineRule::onBreach)
                .filter(transition -> !transition.isEmpty())
                .findFirst();
    }

    /** Takes what is due in an estate. */
    void take(String estateId, Instant now) {
        List<Pending> due = transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT case_id, rule, tries FROM clock_breach WHERE estate_id = ? AND next_ms <= ?"
                                + " ORDER BY next_ms " + sql.first(BATCH),
                        row -> new Pending(row.number("case_id"), row.text("rule"), row.integer("tries")),
                        estateId,
                        now));
        for (Pending each : due) {
            String trouble = taken(estateId, each);
            if (!trouble.isEmpty()) {
                transactions.write(estateId, sql -> postpone(sql, each, trouble, now));
            }
        }
    }

    /** Why it could not be taken, an empty string when it needs no other try. */
    private String taken(String estateId, Pending pending) {
        try {
            return transactions.write(estateId, sql -> {
                String trouble = CaseTable.byId(sql, pending.caseId())
                        .map(of -> fire(of, pending.rule()))
                        .orElse("");
                if (trouble.isEmpty()) {
                    remove(sql, pending);
                }
                return trouble;
            });
        } catch (RuntimeException failure) {
            log.warn("the step of the passed deadline {} failed and is tried again", pending.rule(), failure);
            return String.valueOf(failure.getMessage());
        }
    }

    private String fire(Case of, String rule) {
        Optional<CaseType> type = types.type(of.estateId(), of.type());
        if (type.isEmpty()) {
            return "the module of " + of.type() + " is away";
        }
        Optional<String> step = step(type.get(), rule);
        if (step.isEmpty()) {
            return "";
        }
        Outcome<Case> fired = desk.fire(
                Caller.system("clock", of.estateId()), of.number(), CaseDesk.ANY_VERSION, step.get(), Map.of());
        return fired.refusal()
                .filter(refusal -> !of.isClosed() && !hasLeft(refusal))
                .map(refusal -> refusal.flaws().get(0).message().en())
                .orElse("");
    }

    private static boolean hasLeft(Rejection refusal) {
        return refusal.flaws().stream().anyMatch(flaw -> flaw.code().equals(WRONG_STATE));
    }

    private boolean postpone(Sql sql, Pending pending, String trouble, Instant now) {
        int tries = pending.tries() + 1;
        if (tries >= MOST_TRIES) {
            remove(sql, pending);
            CaseTable.byId(sql, pending.caseId()).ifPresent(of -> giveUp(sql, of, pending.rule(), trouble, now));
            return false;
        }
        Duration exponential = Duration.ofMinutes(1L << tries);
        Duration wait = exponential.compareTo(LONGEST) > 0 ? LONGEST : exponential;
        return sql.update(
                        "UPDATE clock_breach SET tries = ?, next_ms = ? WHERE estate_id = ? AND case_id = ?"
                                + " AND rule = ? AND tries = ?",
                        tries,
                        now.plus(wait),
                        sql.estateId(),
                        pending.caseId(),
                        pending.rule(),
                        pending.tries())
                == 1;
    }

    private void giveUp(Sql sql, Case of, String rule, String trouble, Instant now) {
        log.error("case {} is overdue but its step could not be taken: {}", of.number(), trouble);
        journal.append(
                sql,
                List.of(new NewEntry(
                        of.number(),
                        now,
                        Caller.system("clock", of.estateId()),
                        Kinds.CLOCK_STEP_REFUSED,
                        "",
                        "",
                        trouble,
                        Map.of("rule", rule))));
    }

    private static void remove(Sql sql, Pending pending) {
        sql.update(
                "DELETE FROM clock_breach WHERE estate_id = ? AND case_id = ? AND rule = ?",
                sql.estateId(),
                pending.caseId(),
                pending.rule());
    }
}
