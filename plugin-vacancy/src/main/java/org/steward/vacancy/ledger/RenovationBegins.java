// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.vacancy.VacancyTools;

/**
 * A work permit for a unit that stands empty makes it one that is renovated (P20: occupancy changes fired by P21).
 * Knows of renovations by the journal alone: without their module nothing happens. Told twice, it changes nothing more.
 */
public final class RenovationBegins implements JournalSubscriber {
    private static final String RENOVATION = "renovation";
    private static final String PERMITTED = "PERMITTED";

    private final VacancyTools tools;

    /** Reacts with these services. */
    public RenovationBegins(VacancyTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "vacancy-renovation-begins";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (!entry.to().equals(PERMITTED)) {
            return;
        }
        Caller system = Caller.system("vacancy", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(found ->
                        found.type().equals(RENOVATION) && !found.unitId().isEmpty())
                .ifPresent(permitted -> begin(system, permitted));
    }

    private void begin(Caller system, Case permitted) {
        tools.reader()
                .each(
                        system,
                        CaseQuery.of(Map.of("type", VacantUnitType.ID, "open", "true", "unit", permitted.unitId())),
                        entry -> {
                            if (entry.state().equals(Occupancy.EMPTY)) {
                                tools.desk()
                                        .fire(
                                                system,
                                                entry.number(),
                                                CaseDesk.ANY_VERSION,
                                                "renovate",
                                                Map.of("permit", permitted.number()))
                                        .orElseThrow();
                            }
                        })
                .orElseThrow();
    }
}
