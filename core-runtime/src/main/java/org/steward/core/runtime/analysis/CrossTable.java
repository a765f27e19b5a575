// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.Trait;

/** Puts counted pairs into rows and columns. Not thread-safe. */
final class CrossTable {
    /** So many pairs are read; the rarest ones are left out. */
    static final int MOST_CELLS = 20_000;

    private final Trait rows;
    private final Trait columns;
    private final CaseSelection selection;
    private final TraitTitles titles;
    private final Map<String, Map<String, Long>> cells = new HashMap<>();
    private final Map<String, Long> ofRow = new HashMap<>();
    private final Map<String, Long> ofColumn = new HashMap<>();

    CrossTable(Trait rows, Trait columns, CaseSelection selection, TraitTitles titles) {
        this.rows = rows;
        this.columns = columns;
        this.selection = selection;
        this.titles = titles;
    }

    /** A counted pair. */
    record Cell(String row, String column, long cases) {}

    void add(Cell cell) {
        cells.computeIfAbsent(cell.row(), key -> new HashMap<>()).put(cell.column(), cell.cases());
        ofRow.merge(cell.row(), cell.cases(), Long::sum);
        ofColumn.merge(cell.column(), cell.cases(), Long::sum);
    }

    CrossCount done() {
        List<Count> down = counts(rows, ofRow);
        List<Count> across = counts(columns, ofColumn);
        List<List<Long>> table = new ArrayList<>();
        for (Count row : down) {
            Map<String, Long> own = cells.getOrDefault(row.value(), Map.of());
            table.add(across.stream()
                    .map(column -> own.getOrDefault(column.value(), 0L))
                    .toList());
        }
        return new CrossCount(down, across, table);
    }

    private List<Count> counts(Trait trait, Map<String, Long> sums) {
        if (trait.isTime()) {
            return TimeValues.of(trait, selection).stream()
                    .map(value -> count(trait, value, sums.getOrDefault(value, 0L)))
                    .toList();
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CaseAnalysis.MOST_VALUES)
                .map(entry -> count(trait, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Count count(Trait trait, String value, long cases) {
        return new Count(value, titles.of(trait, value, selection), cases);
    }
}
