// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;

/** Writes the open matters into a page of the hand-over book when it is opened and when it is signed. Idempotent. */
public final class MattersCarried implements JournalSubscriber {
    private final PatrolTools tools;
    private final OpenMatters matters;

    /** Reacts with these services. */
    public MattersCarried(PatrolTools tools) {
        this.tools = tools;
        this.matters = new OpenMatters(tools);
    }

    @Override
    public String id() {
        return "patrol-matters-carried";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        boolean isNew = entry.kind().equals(Kinds.OPENED)
                && HandoverType.ID.equals(entry.data().get("type"));
        boolean isSigned =
                entry.kind().equals(Kinds.MOVED) && "write".equals(entry.data().get("transition"));
        if (!isNew && !isSigned) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(page -> page.type().equals(HandoverType.ID) && !page.isClosed())
                .ifPresent(page -> carry(system, page));
    }

    private void carry(Caller system, Case page) {
        String text = matters.text(system, page);
        if (!text.equals(page.fields().get(HandoverType.MATTERS))) {
            tools.desk()
                    .fire(system, page.number(), CaseDesk.ANY_VERSION, "carry", Map.of(HandoverType.MATTERS, text))
                    .orElseThrow();
        }
    }
}
