// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.text.Text;
import org.steward.vacancy.ledger.Occupancy;

/** The units of a building as they lie, floor by floor, the vacant ones with their state (P20). Stateless. */
final class BuildingPlan {
    private static final Map<String, String> SIGNS = Map.of(
            Occupancy.REGISTERED, "?",
            Occupancy.UNSOLD, "U",
            Occupancy.SOLD, "S",
            Occupancy.EMPTY, "E",
            Occupancy.MOVED_OUT, "M",
            Occupancy.RENOVATING, "R");

    private BuildingPlan() {}

    /**
     * Draws it.
     *
     * @param building what it is called
     * @param entries open entries of the ledger by unit
     * @param words a state in words
     */
    static Chart of(Text building, List<Unit> units, Map<String, Case> entries, Function<String, Text> words) {
        Map<Integer, List<Unit>> floors = new TreeMap<>(Comparator.reverseOrder());
        units.forEach(unit ->
                floors.computeIfAbsent(unit.floor(), floor -> new ArrayList<>()).add(unit));
        return new Chart.Plan(
                Text.of("Plan of {0}", "{0} 平面图").with(building),
                floors.entrySet().stream()
                        .map(floor -> new Chart.PlanRow(
                                Text.of("Floor {0}", "{0} 层").with(floor.getKey()),
                                floor.getValue().stream()
                                        .map(unit -> cell(unit, entries.get(unit.id()), words))
                                        .toList()))
                        .toList(),
                Ledger.STATES.stream().map(state -> sign(state, words)).toList(),
                Text.of("The building has no units in the register.", "登记册中该楼栋没有房屋。"));
    }

    private static Chart.PlanCell cell(Unit unit, Case entry, Function<String, Text> words) {
        return entry == null
                ? new Chart.PlanCell(unit.id(), null, "")
                : new Chart.PlanCell(unit.id(), sign(entry.state(), words), "/cases/" + entry.number());
    }

    private static Chart.PlanSign sign(String state, Function<String, Text> words) {
        return new Chart.PlanSign(SIGNS.getOrDefault(state, "·"), words.apply(state), Tone.NEUTRAL);
    }
}
