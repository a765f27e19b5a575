// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;

/** Tells the resident manager at once of an incident of level 2 or 3 (二级及以上立即上报). Idempotent: told once. */
public final class GraveIncidents implements JournalSubscriber {
    private static final String ALARMED_AT = "alarmedAt";
    private static final Set<String> EARLY =
            Set.of(IncidentType.REPORTED, IncidentType.DISPATCHED, IncidentType.ON_SCENE, IncidentType.CONTROLLED);

    private final PatrolTools tools;

    /** Reacts with these services. */
    public GraveIncidents(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "patrol-grave-incidents";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (!IncidentType.ID.equals(entry.data().get("type"))) {
            return;
        }
        Caller system = Caller.system("patrol", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(GraveIncidents::isToBeTold)
                .ifPresent(incident -> tools.desk()
                        .fire(
                                system,
                                incident.number(),
                                CaseDesk.ANY_VERSION,
                                "alarm",
                                Map.of(ALARMED_AT, tools.clock().instant().toString()))
                        .orElseThrow());
    }

    private static boolean isToBeTold(Case incident) {
        return IncidentType.GRAVE.contains(incident.fields().getOrDefault(IncidentType.LEVEL, ""))
                && EARLY.contains(incident.state())
                && !incident.fields().containsKey(ALARMED_AT);
    }
}
