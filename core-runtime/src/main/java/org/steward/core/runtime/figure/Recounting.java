// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.FactFiles;
import org.steward.core.runtime.cases.InList;

/**
 * Replaces what cases add by what the measures say now: tallies, sums of days, restatements of frozen months. The same
 * again changes nothing. Thread-safe.
 */
final class Recounting {
    private final FactFiles facts;
    private final Sequences sequences;
    private final Clock clock;

    Recounting(FactFiles facts, Sequences sequences, Clock clock) {
        this.facts = facts;
        this.sequences = sequences;
        this.clock = clock;
    }

    /**
     * Counts cases in the running transaction, which holds the estate's cursor. A fixed number of statements for each
     * 64 cases.
     *
     * @param modules entered by the caller
     * @param moduleIds those of them whose tallies are replaced
     * @return how many tallies were taken away or added
     */
    int replace(Sql sql, ZoneId zone, List<Case> cases, OpenModules modules, Set<String> moduleIds) {
        if (cases.isEmpty()) {
            return 0;
        }
        List<TallyRow> before = TallyTable.ofCases(
                        sql, cases.stream().map(Case::number).toList())
                .stream()
                .filter(row -> moduleIds.contains(row.moduleId()))
                .toList();
        List<TallyRow> after = measured(sql, zone, cases, modules, moduleIds);
        List<TallyRow> gone = without(before, after);
        List<TallyRow> come = without(after, before);
        if (gone.isEmpty() && come.isEmpty()) {
            return 0;
        }
        new Restating(sql, sequences, clock.instant(), modules::combine).write(gone, come);
        DayTable.add(sql, DayTable.differences(gone, come));
        TallyTable.delete(sql, gone);
        TallyTable.insert(sql, come);
        return gone.size() + come.size();
    }

    private List<TallyRow> measured(
            Sql sql, ZoneId zone, List<Case> cases, OpenModules modules, Set<String> moduleIds) {
        Set<String> types = modules.caseTypes(moduleIds);
        List<Case> relevant =
                cases.stream().filter(each -> types.contains(each.type())).toList();
        if (relevant.isEmpty()) {
            return List.of();
        }
        Map<String, String> buildings = buildings(sql, relevant);
        List<TallyRow> rows = new ArrayList<>();
        for (CaseFile file : facts.of(sql, relevant)) {
            Case each = file.current();
            TallyRow.Traits traits = TallyRow.Traits.of(each, buildings.getOrDefault(each.unitId(), ""));
            modules.measure(
                    moduleIds,
                    file,
                    (moduleId, code, ordinal, tally) ->
                            rows.add(TallyRow.of(each, moduleId, code, ordinal, tally, traits, zone)));
        }
        return rows;
    }

    private static Map<String, String> buildings(Sql sql, List<Case> cases) {
        Set<String> units = new HashSet<>();
        cases.stream().map(Case::unitId).filter(unit -> !unit.isEmpty()).forEach(units::add);
        Map<String, String> buildings = new HashMap<>();
        for (InList list : InList.chunks(units)) {
            sql.query(
                    "SELECT id, building_id FROM " + list.joined("unit_place", "id", "VARCHAR(60)")
                            + " WHERE estate_id = ?",
                    row -> buildings.put(row.text("id"), row.text("building_id")),
                    list.keysFirst(sql.estateId()));
        }
        return buildings;
    }

    private static List<TallyRow> without(List<TallyRow> rows, List<TallyRow> others) {
        Set<TallyRow> known = new HashSet<>(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }
}
