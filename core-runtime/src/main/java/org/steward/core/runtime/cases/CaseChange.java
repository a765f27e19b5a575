// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/**
 * The one way a case is changed: load once, take the module's lease and keep it over the commit, decide, write guarded
 * by the version, tell the journal. Thread-safe.
 */
final class CaseChange {
    private static final int ATTEMPTS = 10;

    private final DeskTools tools;

    CaseChange(DeskTools tools) {
        this.tools = tools;
    }

    /** Decides on one change; everything that may refuse stands before the first write. */
    @FunctionalInterface
    interface Step {
        /** The change, or why not. A change whose case is the very one it was given writes nothing. */
        Outcome<Change> decide(Sql sql, Case current, Place place, Instant now);
    }

    /**
     * Where a change is decided.
     *
     * @param module the case's own
     * @param doors to the modules of other types
     */
    record Place(ModuleDoor.Entered module, Doors doors) {
        CaseType type() {
            return module.type();
        }
    }

    /** A step for open cases only. */
    static Step whileOpen(Step step) {
        return (sql, current, place, now) -> current.isClosed()
                ? Outcome.rejected(Refusals.closed(current.number()))
                : step.decide(sql, current, place, now);
    }

    /**
     * Changes a case in one transaction.
     *
     * @param version the version the caller saw, or {@link CaseDesk#ANY_VERSION}
     */
    Outcome<Case> change(Caller caller, String number, int version, Step step) {
        return change(CaseAccess.working(caller), caller, number, version, whereSeen(caller, step));
    }

    /** Who may not see a case changes nothing of it; who takes a step of it is the business of its workflow. */
    private Step whereSeen(Caller caller, Step step) {
        return (sql, current, place, now) -> tools.door().admits(caller, current)
                ? step.decide(sql, current, place, now)
                : Outcome.rejected(Refusals.unknown(current.number()));
    }

    /** The same for a step of the workflow, which may be the customer's. */
    Outcome<Case> fire(Caller caller, String number, int version, Step step) {
        return change(CaseAccess.firing(caller, number), caller, number, version, step);
    }

    private Outcome<Case> change(Optional<Rejection> refusal, Caller caller, String number, int version, Step step) {
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        return Doors.write(tools.transactions(), tools.door(), caller.estateId(), (sql, doors) -> {
            Outcome<Case> outcome = attempt(sql, number, version, step, doors);
            for (int i = 1; i < ATTEMPTS && version == CaseDesk.ANY_VERSION && isStale(outcome); i++) {
                outcome = attempt(sql, number, version, step, doors);
            }
            return outcome;
        });
    }

    private static boolean isStale(Outcome<Case> outcome) {
        return outcome.refusal()
                .filter(rejection -> rejection.kind() == Rejection.Kind.STALE)
                .isPresent();
    }

    private Outcome<Case> attempt(Sql sql, String number, int version, Step step, Doors doors) {
        Optional<Case> found = CaseTable.find(sql, number);
        if (found.isEmpty()) {
            return Outcome.rejected(Refusals.unknown(number));
        }
        Case current = found.get();
        if (version != CaseDesk.ANY_VERSION && version != current.version()) {
            return Outcome.rejected(Refusals.stale());
        }
        Optional<ModuleDoor.Entered> entered = doors.enter(current.type());
        if (entered.isEmpty()) {
            return Outcome.rejected(tools.door().away(current.estateId(), current.type()));
        }
        Place place = new Place(entered.get(), doors);
        return step.decide(sql, current, place, tools.clock().instant()).then(change -> write(sql, current, change));
    }

    private Outcome<Case> write(Sql sql, Case current, Change change) {
        if (change.next() == current) {
            return Outcome.done(current);
        }
        if (!CaseTable.update(sql, change.next(), current.version(), change.undo())) {
            return Outcome.rejected(Refusals.stale());
        }
        List<NewEntry> entries = new ArrayList<>(change.entries());
        entries.addAll(change.more().write(sql, change.next()));
        tools.journal().append(sql, entries);
        change.last().accept(sql, change.next());
        return Outcome.done(change.next());
    }
}
