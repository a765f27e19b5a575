// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.Set;
import java.util.function.Supplier;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;

/** Raises the class by one at the second reopening (P09). Idempotent: the reason is kept in the case. */
public final class ReopeningUpgrade implements JournalSubscriber {
    private static final int FIRST_RISE = 2;

    private final Supplier<CaseDesk> desk;
    private final Supplier<CaseReader> reader;

    /** Acts through the desk like everybody else. */
    public ReopeningUpgrade(Supplier<CaseDesk> desk, Supplier<CaseReader> reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public String id() {
        return "complaints-reopening";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (!"dissatisfied".equals(entry.data().get("transition"))) {
            return;
        }
        Caller caller = Caller.system("complaints", entry.estateId());
        reader.get()
                .find(caller, entry.caseNumber())
                .result()
                .filter(this::isDue)
                .ifPresent(found -> ClassRise.byOne(desk.get(), caller, found, reason(found)));
    }

    private boolean isDue(Case found) {
        return found.type().equals(ComplaintType.ID)
                && !found.isClosed()
                && found.reopened() >= FIRST_RISE
                && !ComplaintFields.MAJOR.equals(found.grade())
                && !reason(found).equals(found.fields().get(ComplaintFields.RAISED));
    }

    private static String reason(Case found) {
        return "REOPENED-" + found.reopened();
    }
}
