// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.site;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.patrol.PatrolType;
import org.steward.renovation.violation.ViolationType;

/**
 * A patrol is tied to its renovation; a site that refuses entry twice in a row gets a violation, and so a notice (P21,
 * edge cases). Idempotent.
 */
public final class PatrolRecords implements JournalSubscriber {
    private static final String RENOVATION = "renovation";

    private final RenovationTools tools;

    /** Reacts with these services. */
    public PatrolRecords(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "renovation-patrol-records";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (!entry.caseNumber().startsWith("RP-")) {
            return;
        }
        Caller system = SiteBook.system(entry.estateId());
        tools.reader()
                .get()
                .find(system, entry.caseNumber())
                .result()
                .filter(patrol -> patrol.type().equals(PatrolType.ID))
                .ifPresent(patrol -> {
                    tie(system, patrol);
                    if (PatrolType.REFUSED.equals(entry.to())) {
                        refused(system, patrol);
                    }
                });
    }

    private void tie(Caller system, Case patrol) {
        String site = site(patrol);
        if (!patrol.isClosed() && patrol.fields().getOrDefault(RENOVATION, "").isEmpty() && !site.isEmpty()) {
            CaseDesk desk = tools.desk().get();
            desk.correct(system, patrol.number(), CaseDesk.ANY_VERSION, Map.of(RENOVATION, site))
                    .orElseThrow();
            desk.link(system, patrol.number(), site, LinkKind.RELATED);
        }
    }

    /** The number at the end of the patrol's place. */
    private static String site(Case patrol) {
        String last = patrol.place().substring(patrol.place().lastIndexOf(' ') + 1);
        return last.startsWith("RN-") ? last : "";
    }

    private void refused(Caller system, Case patrol) {
        List<Case> before = tools.reader()
                .get()
                .list(
                        system,
                        CaseQuery.of(Map.of(
                                "type", PatrolType.ID,
                                "unit", patrol.unitId(),
                                "open", "false",
                                "sort", "newest",
                                "limit", "20")))
                .orElseThrow()
                .rows();
        int index = before.stream().map(Case::number).toList().indexOf(patrol.number());
        boolean again = index >= 0
                && index + 1 < before.size()
                && before.get(index + 1).state().equals(PatrolType.REFUSED)
                && before.get(index + 1).place().equals(patrol.place());
        if (again) {
            NewCase violation = NewCase.of(
                            ViolationType.ID,
                            Channel.PATROL,
                            "Entry refused twice / 两次拒绝进入: " + patrol.place(),
                            Map.of(ViolationType.CODE, ViolationType.ACCESS, RENOVATION, site(patrol)))
                    .inUnit(patrol.unitId())
                    .from("renovation:refused:" + patrol.number());
            tools.desk().get().open(system, violation).orElseThrow();
        }
    }
}
