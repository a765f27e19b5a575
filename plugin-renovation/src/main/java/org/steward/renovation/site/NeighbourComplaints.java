// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/**
 * Ties a neighbour's complaint about renovation (category {@code RENOVATION_NOISE} of P09) to the sites of the same
 * building and tells whoever answers for them; what it was the supervisor finds out. Knows of complaints by the journal
 * alone: without their module nothing happens. Idempotent.
 */
public final class NeighbourComplaints implements JournalSubscriber {
    private static final String COMPLAINT = "complaint";
    private static final String CATEGORY = "RENOVATION_NOISE";
    private static final Set<String> AT_WORK =
            Set.of(RenovationStates.PERMITTED, RenovationStates.IN_WORK, RenovationStates.EXPIRED);
    private static final int MOST_SITES = 5;

    private final RenovationTools tools;

    /** Reacts with these services. */
    public NeighbourComplaints(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "renovation-neighbour-complaints";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.CORRECTED);
    }

    @Override
    public void on(Entry entry) {
        Caller system = SiteBook.system(entry.estateId());
        tools.reader()
                .get()
                .find(system, entry.caseNumber())
                .result()
                .filter(found ->
                        found.type().equals(COMPLAINT) && found.category().equals(CATEGORY))
                .ifPresent(complaint -> tie(system, complaint));
    }

    private void tie(Caller system, Case complaint) {
        Optional<String> building = tools.estates()
                .get()
                .unit(complaint.estateId(), complaint.unitId())
                .map(Unit::buildingId);
        if (building.isEmpty()) {
            return;
        }
        Set<String> tied = new HashSet<>();
        tools.reader()
                .get()
                .file(system, complaint.number())
                .orElseThrow()
                .links()
                .forEach(link -> tied.add(link.other()));
        for (Case site : sites(system, building.get())) {
            if (!tied.contains(site.number())) {
                tools.desk()
                        .get()
                        .link(system, complaint.number(), site.number(), LinkKind.RELATED)
                        .orElseThrow();
                Text told = Text.of("A neighbour complains: {0} {1}", "邻居投诉：{0} {1}")
                        .with(complaint.number(), complaint.summary());
                String both = told.en() + " / " + told.zh();
                tools.desk().get().note(system, site.number(), both, false).orElseThrow();
            }
        }
    }

    private List<Case> sites(Caller system, String building) {
        List<Case> found = new ArrayList<>();
        tools.reader()
                .get()
                .each(
                        system,
                        CaseQuery.of(Map.of("type", RenovationType.ID, "open", "true", "sort", "newest")),
                        site -> {
                            boolean here = tools.estates()
                                    .get()
                                    .unit(site.estateId(), site.unitId())
                                    .filter(unit -> unit.buildingId().equals(building))
                                    .isPresent();
                            if (here && AT_WORK.contains(site.state()) && found.size() < MOST_SITES) {
                                found.add(site);
                            }
                        })
                .orElseThrow();
        return found;
    }
}
