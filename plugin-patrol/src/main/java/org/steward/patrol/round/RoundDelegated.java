// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.Comparator;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.patrol.PatrolTools;

/**
 * Gives the daily round of a day on which every manager is away to a manager all the same (经理请假): so it falls to whom
 * that manager named as stand-in, and to nobody else. Idempotent: what is with somebody stays there.
 */
public final class RoundDelegated implements JournalSubscriber {
    private final PatrolTools tools;

    /** Reacts with these services. */
    public RoundDelegated(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "patrol-round-delegated";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (!RoundKind.DAILY_MANAGER.type().equals(entry.data().get("type"))) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(round -> round.state().equals(RoundType.PLANNED))
                .filter(round -> round.people().assignee().isEmpty())
                .ifPresent(round -> give(system, round));
    }

    private void give(Caller system, Case round) {
        tools.staff().staff(round.estateId()).stream()
                .filter(member -> member.active() && member.roles().contains(Roles.CSM))
                .min(Comparator.comparing(Staff::id))
                .ifPresent(manager -> tools.desk()
                        .assign(system, round.number(), CaseDesk.ANY_VERSION, manager.id(), "")
                        .orElseThrow());
    }
}
