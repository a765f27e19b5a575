// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.pass.PassType;
import org.steward.renovation.violation.ViolationType;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationType;

/**
 * Passes and violations belong to their renovation: it knows how many are open, is stopped by a serious one, and cannot
 * end before they do. Works that nobody applied for get a renovation of their own in its first state (P21, edge cases).
 * Idempotent.
 */
public final class SiteRecords implements JournalSubscriber {
    private final RenovationTools tools;
    private final SiteBook book;

    /** Reacts with these services. */
    public SiteRecords(RenovationTools tools) {
        this.tools = tools;
        this.book = new SiteBook(tools);
    }

    @Override
    public String id() {
        return "renovation-site-records";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.MOVED, Kinds.UNDONE);
    }

    @Override
    public void on(Entry entry) {
        boolean ours =
                entry.caseNumber().startsWith("RV-") || entry.caseNumber().startsWith("RW-");
        if (ours) {
            tools.reader()
                    .get()
                    .find(SiteBook.system(entry.estateId()), entry.caseNumber())
                    .result()
                    .filter(record -> record.type().equals(ViolationType.ID)
                            || record.type().equals(PassType.ID))
                    .ifPresent(this::keep);
        }
    }

    private void keep(Case record) {
        Optional<Case> renovation = book.renovationOf(record).or(() -> undeclared(record));
        if (renovation.isPresent()) {
            book.tied(record, renovation.get());
            tools.reader()
                    .get()
                    .find(SiteBook.system(record.estateId()), renovation.get().number())
                    .result()
                    .ifPresent(book::count);
        }
    }

    private Optional<Case> undeclared(Case violation) {
        boolean applies = violation.type().equals(ViolationType.ID)
                && ViolationType.UNDECLARED.equals(violation.category())
                && !violation.unitId().isEmpty()
                && !violation.isClosed();
        if (!applies) {
            return Optional.empty();
        }
        Caller system = SiteBook.system(violation.estateId());
        NewCase forced = NewCase.of(
                        RenovationType.ID,
                        Channel.PATROL,
                        "Undeclared works / 未申报施工: " + violation.unitId(),
                        Map.of(RenovationFields.UNDECLARED, "true"))
                .inUnit(violation.unitId())
                .from("renovation:undeclared:" + violation.number());
        return Optional.of(tools.desk().get().open(system, forced).orElseThrow());
    }
}
