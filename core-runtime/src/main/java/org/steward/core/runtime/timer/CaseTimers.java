// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.workflow.Transition;

/** The deadlines of cases as the desk moves them. Thread-safe. */
public interface CaseTimers {
    /** The deadlines of a case about to be opened. */
    TimerSet opened(Case draft, CaseType type);

    /**
     * The deadlines of a case that brings its own due time: it takes the place of the nearest main deadline, to the
     * minute, and the other main ones are left out. A time that no limit can express leaves none.
     */
    TimerSet openedWithOwnDue(Case draft, CaseType type);

    /** The same deadlines with every stage that is reached at an instant marked as passed, so that it never fires. */
    TimerSet takenOver(TimerSet set, Instant now);

    /** The deadlines of a case as they are. One statement. */
    TimerSet load(Sql sql, Case current);

    /** The deadlines after a transition. */
    TimerSet moved(TimerSet before, Case from, Case to, CaseType type, Transition transition, Instant now);

    /** The deadlines after a correction. */
    TimerSet corrected(TimerSet before, Case from, Case to, CaseType type, Instant now);

    /**
     * The deadlines when the last transition is taken back.
     *
     * @param snapshot of {@link TimerSet#snapshot} before that transition
     */
    TimerSet restored(TimerSet before, Case from, Case to, String snapshot, Instant now);

    /** Writes what has changed and gives the entries of it, to be appended by the caller. */
    List<NewEntry> write(Sql sql, TimerSet set, Caller actor);

    /** The deadlines of cases by id of the case, bare: without titles and explanations. */
    Map<Long, List<CaseTimer>> bare(Sql sql, Collection<Case> cases);

    /** The deadlines as people see them, with explanations. One statement. */
    List<CaseTimer> view(Sql sql, Case current, CaseType type, Instant now);
}
