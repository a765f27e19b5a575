// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;

/**
 * Makes a matter major when it is complained of for the third time: counts the cases that are linked as the same matter
 * and raises those still open. Idempotent: what is major already stays as it is.
 */
public final class SameMatterUpgrade implements JournalSubscriber {
    static final String PARAMETER = "complaint.upgradeRepeat";

    private final Supplier<CaseDesk> desk;
    private final Supplier<CaseReader> reader;
    private final Supplier<Parameters> parameters;

    /** Acts through the desk like everybody else. */
    public SameMatterUpgrade(Supplier<CaseDesk> desk, Supplier<CaseReader> reader, Supplier<Parameters> parameters) {
        this.desk = desk;
        this.reader = reader;
        this.parameters = parameters;
    }

    @Override
    public String id() {
        return "complaints-same-matter";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.LINKED);
    }

    @Override
    public void on(Entry entry) {
        if (!LinkKind.SAME_MATTER.name().equals(entry.data().get("kind"))) {
            return;
        }
        Caller caller = Caller.system("complaints", entry.estateId());
        List<Case> matter = SameMatter.of(reader.get(), caller, entry.caseNumber());
        if (matter.size() < parameters.get().integer(entry.estateId(), PARAMETER)) {
            return;
        }
        matter.stream()
                .filter(SameMatterUpgrade::canRise)
                .forEach(found -> ClassRise.toMajor(desk.get(), caller, found, "SAME-MATTER-" + matter.size()));
    }

    private static boolean canRise(Case found) {
        return !found.isClosed() && !ComplaintFields.MAJOR.equals(found.grade());
    }
}
