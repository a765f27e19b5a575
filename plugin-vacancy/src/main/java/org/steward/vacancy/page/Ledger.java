// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.Occupancy;
import org.steward.vacancy.ledger.VacantUnitType;

/**
 * The open entries of the ledger, counted by building and state. A unit stands with its building; one that is not in
 * the register with the area that was entered. Made for one look at a page.
 */
final class Ledger {
    /** States that are counted, in the order of the columns. */
    static final List<String> STATES = List.of(
            Occupancy.REGISTERED,
            Occupancy.UNSOLD,
            Occupancy.SOLD,
            Occupancy.EMPTY,
            Occupancy.MOVED_OUT,
            Occupancy.RENOVATING);

    private static final int UNITS_AT_ONCE = 500;

    private final Map<String, Text> buildings = new HashMap<>();
    private final Map<String, String> buildingOf = new HashMap<>();
    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<String, Case> byUnit = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final List<Case> chosen = new ArrayList<>();

    private Ledger() {}

    /**
     * Reads the ledger.
     *
     * @param group only entries of this building or area are kept for the list; empty for all
     * @param state only entries in this state are kept for the list; empty for all
     * @param most how many are kept
     */
    static Ledger read(VacancyTools tools, Caller caller, String group, String state, int most) {
        Ledger ledger = new Ledger();
        ledger.register(tools, caller.estateId());
        tools.reader()
                .each(
                        caller,
                        CaseQuery.of(Map.of("type", VacantUnitType.ID, "open", "true", "sort", "oldest")),
                        entry -> ledger.count(entry, group, state, most))
                .orElseThrow();
        return ledger;
    }

    private void register(VacancyTools tools, String estateId) {
        for (Building building : tools.estates().buildings(estateId)) {
            buildings.put(building.id(), building.name());
        }
        List<Unit> page = tools.estates().units(estateId, "", "", "", UNITS_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(this::place);
            String last = page.get(page.size() - 1).id();
            page = page.size() < UNITS_AT_ONCE
                    ? List.of()
                    : tools.estates().units(estateId, "", "", last, UNITS_AT_ONCE);
        }
    }

    private void place(Unit unit) {
        buildingOf.put(unit.id(), unit.buildingId());
        units.computeIfAbsent(unit.buildingId(), building -> new ArrayList<>()).add(unit);
    }

    private void count(Case entry, String group, String state, int most) {
        String own = groupOf(entry);
        counts.computeIfAbsent(own, key -> new HashMap<>()).merge(entry.state(), 1, Integer::sum);
        byUnit.put(entry.unitId(), entry);
        boolean wanted = (group.isEmpty() || group.equals(own)) && (state.isEmpty() || state.equals(entry.state()));
        if (wanted && chosen.size() < most) {
            chosen.add(entry);
        }
    }

    /** Id of the building of an entry, or its area, or a dash. */
    String groupOf(Case entry) {
        String building = buildingOf.getOrDefault(entry.unitId(), "");
        String area = entry.fields().getOrDefault(LedgerFields.AREA, "");
        return !building.isEmpty() ? building : area.isEmpty() ? "–" : area;
    }

    /** Buildings and areas with open entries, in order. */
    List<String> groups() {
        return List.copyOf(counts.keySet());
    }

    /** What people call a building; an area as it was entered. */
    Text name(String group) {
        return buildings.getOrDefault(group, Text.same(group));
    }

    /** The units of a building in the order of their ids; none for an area. */
    List<Unit> units(String building) {
        return List.copyOf(units.getOrDefault(building, List.of()));
    }

    /** The open entries by unit. */
    Map<String, Case> byUnit() {
        return Map.copyOf(byUnit);
    }

    /** How many entries of a group are in a state. */
    int count(String group, String state) {
        return counts.getOrDefault(group, Map.of()).getOrDefault(state, 0);
    }

    /** How many entries are in a state. */
    int count(String state) {
        return counts.keySet().stream().mapToInt(group -> count(group, state)).sum();
    }

    /** The entries that were asked for, oldest first. */
    List<Case> chosen() {
        return List.copyOf(chosen);
    }
}
