// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.page.Block;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.View;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.Sheet;
import org.steward.core.api.transfer.Sheet.Cell;

/** The tables and charts of a page as sheets: exactly what is shown, in the language it is shown in. */
final class ViewSheets {
    private static final int LONGEST_NAME = 24;
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";

    private final Language language;
    private final List<Sheet> sheets = new ArrayList<>();

    private ViewSheets(Language language) {
        this.language = language;
    }

    /** The sheets of a page in its order; empty when it shows no table and no chart. */
    static List<Sheet> of(View view, Language language) {
        ViewSheets sheets = new ViewSheets(language);
        view.blocks().forEach(sheets::add);
        return List.copyOf(sheets.sheets);
    }

    private void add(Block block) {
        if (block instanceof Block.Table table) {
            add(
                    table.title(),
                    table.columns().stream(),
                    table.lines().stream().map(line -> line.cells().stream().map(this::cell)));
        } else if (block instanceof Chart.Trend trend) {
            add(
                    trend.title(),
                    Stream.of(Text.of("When", "时间"), Text.of("Value", "数值"), Text.of("Made of", "构成")),
                    trend.points().stream()
                            .map(point -> Stream.of(cell(point.label()), value(point.value()), cell(point.note()))));
        } else if (block instanceof Chart.Ranking ranking) {
            add(
                    ranking.title(),
                    Stream.of(ranking.labels(), ranking.values(), Text.of("Made of", "构成")),
                    ranking.bars().stream()
                            .map(bar -> Stream.of(cell(bar.label()), value(bar.value()), cell(bar.note()))));
        } else if (block instanceof Chart.Plan plan) {
            add(
                    plan.title(),
                    Stream.of(Text.of("Row", "行"), Text.of("Place", "位置"), Text.of("State", "状态")),
                    plan.rows().stream()
                            .flatMap(row -> row.cells().stream()
                                    .map(cell -> Stream.of(
                                            cell(row.label()),
                                            Cell.of(cell.name()),
                                            Cell.of(
                                                    cell.state() == null
                                                            ? ""
                                                            : cell.state()
                                                                    .words()
                                                                    .in(language))))));
        } else if (block instanceof Chart.HeatMap map) {
            add(
                    map.title(),
                    Stream.concat(Stream.of(map.corner()), map.columns().stream()),
                    map.rows().stream()
                            .map(row -> Stream.concat(
                                    Stream.of(cell(row.label())),
                                    row.cells().stream().map(cell -> Cell.of(BigDecimal.valueOf(cell.count()))))));
        }
    }

    private void add(Text title, Stream<Text> headings, Stream<Stream<Cell>> rows) {
        String plain = title.in(language).replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        String name = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
        sheets.add(new Sheet(
                (sheets.size() + 1) + " " + name,
                headings.map(heading -> heading.in(language)).toList(),
                rows.map(Stream::toList).toList()));
    }

    /** A text; a number where it is one in every language. */
    private Cell cell(Text text) {
        return text.en().equals(text.zh()) && text.en().matches(NUMBER)
                ? Cell.of(new BigDecimal(text.en()))
                : Cell.of(text.in(language));
    }

    private Cell value(BigDecimal value) {
        return value == null ? Cell.of(Text.of("n/a", "不适用").in(language)) : Cell.of(value);
    }
}
