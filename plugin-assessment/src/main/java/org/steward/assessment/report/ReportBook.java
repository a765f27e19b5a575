// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steward.assessment.report.ReportLines.FigureLine;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.Sheet;
import org.steward.core.api.transfer.Sheet.Cell;
import org.steward.core.api.transfer.Workbooks;

/** Writes a report as a workbook. Stateless. */
final class ReportBook {
    private ReportBook() {}

    static byte[] of(ReportLines lines, Language language, Workbooks workbooks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbooks.xlsx(List.of(figures(lines, language), worst(lines, language), spots(lines, language)), bytes);
        return bytes.toByteArray();
    }

    private static Sheet figures(ReportLines lines, Language language) {
        List<List<Cell>> rows = new ArrayList<>();
        for (FigureLine line : lines.figures()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(line.code()),
                    Cell.of(line.title().in(language)),
                    line.value().map(Cell::of).orElse(Cell.of("n/a")),
                    Cell.of(line.unit()),
                    Cell.of(BigDecimal.valueOf(line.numerator())),
                    Cell.of(BigDecimal.valueOf(line.denominator())),
                    Cell.of(line.target()),
                    Cell.of(reached(line).in(language))));
            line.trend().forEach(value -> row.add(value.isEmpty() ? Cell.of("n/a") : Cell.of(new BigDecimal(value))));
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(words(
                language,
                Text.of("Code", "代码"),
                Text.of("Indicator", "指标"),
                Text.of("Value", "数值"),
                Text.of("Unit", "单位"),
                Text.of("Numerator", "分子"),
                Text.of("Denominator", "分母"),
                Text.of("Target", "目标"),
                Text.of("Reached", "是否达标")));
        int periods = lines.figures().stream()
                .mapToInt(line -> line.trend().size())
                .max()
                .orElse(0);
        for (int i = periods - 1; i >= 0; i--) {
            headings.add((i == 0
                            ? Text.of("This period", "本期")
                            : Text.of("{0} before", "前 {0} 期").with(i))
                    .in(language));
        }
        return new Sheet(Text.of("Figures", "指标").in(language), headings, rows);
    }

    private static Text reached(FigureLine line) {
        return line.reached()
                .map(yes -> yes ? Text.of("yes", "达标") : Text.of("no", "未达标"))
                .orElse(Text.same(""));
    }

    private static Sheet worst(ReportLines lines, Language language) {
        return new Sheet(
                Text.of("Worst cases", "重点不达标事项").in(language),
                words(
                        language,
                        Text.of("Indicator", "指标"),
                        Text.of("Case", "编号"),
                        Text.of("Summary", "摘要"),
                        Text.of("State", "状态")),
                lines.worst().stream()
                        .map(line -> line.row().stream().map(Cell::of).toList())
                        .toList());
    }

    private static Sheet spots(ReportLines lines, Language language) {
        return new Sheet(
                Text.of("Hot spots", "热点").in(language),
                words(language, Text.of("Unit", "房屋"), Text.of("Matter", "事项"), Text.of("Cases", "件数")),
                lines.spots().stream()
                        .map(spot -> List.of(
                                Cell.of(spot.unit()),
                                Cell.of(spot.matter().in(language)),
                                Cell.of(BigDecimal.valueOf(spot.cases()))))
                        .toList());
    }

    private static List<String> words(Language language, Text... texts) {
        return List.of(texts).stream().map(text -> text.in(language)).toList();
    }
}
