// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.frontdesk.FrontdeskTools;

/**
 * Lays each new breach before the supervisor, whoever opened it (P01, P02, P04). Idempotent: a breach that lies there
 * already is left alone.
 */
public final class BreachTold implements JournalSubscriber {
    private final FrontdeskTools tools;

    /** Reacts with these services. */
    public BreachTold(FrontdeskTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "frontdesk-breach-told";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (BreachType.ID.equals(entry.data().get("type"))) {
            Outcome<Case> laid = tools.desk()
                    .fire(
                            Caller.system("frontdesk", entry.estateId()),
                            entry.caseNumber(),
                            CaseDesk.ANY_VERSION,
                            "layBefore",
                            Map.of());
            Rejection.Kind refused = laid.refusal().map(Rejection::kind).orElse(null);
            if (refused == Rejection.Kind.STALE || refused == Rejection.Kind.UNAVAILABLE) {
                throw new IllegalStateException(entry.caseNumber() + " is told at the next try");
            }
        }
    }
}
