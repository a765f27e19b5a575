// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.util.Set;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.patrol.PatrolTools;

/** Ends a run that nobody ended when its window and the grace are over (自动结束巡更). Idempotent by the run's state. */
public final class RunEnd implements JournalSubscriber {
    private final Runs runs;

    /** Reacts with these services. */
    public RunEnd(PatrolTools tools) {
        this.runs = new Runs(tools);
    }

    @Override
    public String id() {
        return "patrol-run-end";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.CLOCK_OVERDUE);
    }

    @Override
    public void on(Entry entry) {
        if (!entry.caseNumber().isEmpty() && "end".equals(entry.data().get("rule"))) {
            runs.find(entry.estateId(), entry.caseNumber()).ifPresent(run -> runs.settle(run.estateId(), run.number()));
        }
    }
}
