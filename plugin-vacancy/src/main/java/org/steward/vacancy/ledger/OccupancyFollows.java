// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.vacancy.VacancyTools;

/**
 * Keeps the register of units in step with the ledger: what it calls vacant, occupied, let or renovated is so in
 * the register too. Writes only a change, so that an entry told twice changes nothing.
 */
public final class OccupancyFollows implements JournalSubscriber {
    private static final Map<String, Unit.Occupancy> IN_REGISTER = Map.of(
            Occupancy.UNSOLD, Unit.Occupancy.VACANT,
            Occupancy.SOLD, Unit.Occupancy.VACANT,
            Occupancy.EMPTY, Unit.Occupancy.VACANT,
            Occupancy.MOVED_OUT, Unit.Occupancy.VACANT,
            Occupancy.RENOVATING, Unit.Occupancy.RENOVATING,
            Occupancy.OCCUPIED, Unit.Occupancy.OWNER_OCCUPIED,
            Occupancy.LET, Unit.Occupancy.LET);

    private final VacancyTools tools;

    /** Reacts with these services. */
    public OccupancyFollows(VacancyTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "vacancy-occupancy";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED, Kinds.UNDONE, Kinds.IMPORTED);
    }

    @Override
    public void on(Entry entry) {
        Caller system = Caller.system("vacancy", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(found -> found.type().equals(VacantUnitType.ID))
                .ifPresent(found -> follow(system, found));
    }

    private void follow(Caller system, Case entry) {
        Unit.Occupancy wanted = IN_REGISTER.get(entry.state());
        tools.estates()
                .unit(entry.estateId(), entry.unitId())
                .filter(unit -> wanted != null && unit.occupancy() != wanted)
                .ifPresent(unit -> tools.estates()
                        .put(
                                system,
                                new Unit(unit.id(), unit.buildingId(), unit.floor(), unit.area(), unit.usage(), wanted))
                        .orElseThrow());
    }
}
