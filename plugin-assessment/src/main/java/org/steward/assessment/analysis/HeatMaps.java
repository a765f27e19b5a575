// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** Counts over time and by two traits at once, every count leading to its cases. */
final class HeatMaps {
    private static final int ROWS = 40;
    private static final int COLUMNS = 24;

    private final Caller caller;
    private final CaseSelection selection;
    private final CaseAnalysis analysis;

    HeatMaps(Caller caller, CaseSelection selection, CaseAnalysis analysis) {
        this.caller = caller;
        this.selection = selection;
        this.analysis = analysis;
    }

    /** Cases by two traits; the rarest rows and columns are left out where there are too many. */
    Block of(Trait rows, Trait columns) {
        CrossCount counted = analysis.count(caller, selection, rows, columns).orElseThrow();
        List<Count> across = counted.columns().stream().limit(COLUMNS).toList();
        List<Chart.HeatRow> down = new ArrayList<>();
        for (int row = 0; row < Math.min(ROWS, counted.rows().size()); row++) {
            CaseSelection own = selection.with(rows, counted.rows().get(row).value());
            List<Chart.HeatCell> cells = new ArrayList<>();
            for (int column = 0; column < across.size(); column++) {
                cells.add(new Chart.HeatCell(
                        counted.cells().get(row).get(column),
                        Looked.address(own.with(columns, across.get(column).value()))));
            }
            down.add(new Chart.HeatRow(counted.rows().get(row).title(), cells));
        }
        return new Chart.HeatMap(
                Text.of("{0} and {1}", "{0}与{1}").with(rows.title(), columns.title()),
                rows.title(),
                across.stream().map(count -> head(columns, count)).toList(),
                counted.rows().isEmpty() ? List.of() : down,
                Text.of("No cases in these days.", "该时段没有工单。"));
    }

    /** Hours stand close together, so they are numbers alone. */
    private static Text head(Trait trait, Count count) {
        return trait == Trait.HOUR ? Text.same(count.value()) : count.title();
    }

    /** Cases received over time, in at most 24 stretches of equal length. */
    Block course() {
        List<Count> days = analysis.count(caller, selection, Trait.DAY).orElseThrow();
        int length = (days.size() + Chart.Trend.MOST_POINTS - 1) / Chart.Trend.MOST_POINTS;
        List<Chart.Point> points = new ArrayList<>();
        for (int first = 0; first < days.size(); first += length) {
            points.add(point(days.subList(first, Math.min(days.size(), first + length))));
        }
        Text title = length == 1
                ? Text.of("Received a day", "每日受理")
                : Text.of("Received every {0} days", "每 {0} 天受理").with(length);
        return new Chart.Trend(title, "", points, null, true);
    }

    private Chart.Point point(List<Count> days) {
        LocalDate from = LocalDate.parse(days.get(0).value());
        LocalDate to = LocalDate.parse(days.get(days.size() - 1).value());
        long cases = days.stream().mapToLong(Count::cases).sum();
        return new Chart.Point(
                Text.same(from.toString().substring("yyyy-".length())),
                BigDecimal.valueOf(cases),
                from.equals(to) ? Text.same("") : Text.of("to {0}", "至 {0}").with(to),
                Tone.NEUTRAL,
                Looked.address(new CaseSelection(new Period(from, to), selection.only())));
    }
}
