// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.List;
import java.util.Map;

import org.steward.assessment.score.Area;
import org.steward.assessment.score.Grade;
import org.steward.assessment.score.Rows;
import org.steward.core.api.cases.Case;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;

/** The assessment table with its deduction slip on paper (考核评分表, 扣分单). */
public final class SheetPaper {
    private SheetPaper() {}

    /** The declaration. */
    public static CasePrint declare() {
        return CasePrint.of(
                        SheetType.ID,
                        SheetType.ID,
                        Text.of("Assessment table", "考核评分表"),
                        SheetPaper.class,
                        "sheet.ftlh")
                .in(
                        SheetType.CALCULATED,
                        SheetType.SELF_RATED,
                        SheetType.REVIEWED,
                        SheetType.PUBLISHED,
                        SheetType.APPEALED,
                        SheetType.DECIDED,
                        SheetType.FINAL,
                        SheetType.LOCKED)
                .knowing(SheetPaper::lines);
    }

    private static Map<String, Object> lines(Case sheet) {
        Text grade = SheetShelf.total(sheet)
                .map(any -> Grade.valueOf(sheet.fields().get(SheetFields.GRADE)).title())
                .orElse(Text.of("n/a", "无数据"));
        return Map.of(
                "items",
                rows(sheet, SheetFields.ITEMS, 11).stream()
                        .map(SheetPaper::item)
                        .toList(),
                "deductions",
                rows(sheet, SheetFields.DEDUCTIONS, 4),
                "merits",
                rows(sheet, SheetFields.MERITS, 3),
                "score",
                SheetShelf.total(sheet).map(total -> total.toPlainString()).orElse("n/a"),
                "gradeEn",
                grade.en(),
                "gradeZh",
                grade.zh());
    }

    private static List<String> item(List<String> row) {
        Text area = Area.valueOf(row.get(2)).title();
        return List.of(
                area.en(),
                area.zh(),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(9),
                row.get(10));
    }

    private static List<List<String>> rows(Case sheet, String field, int cells) {
        return Rows.read(sheet.fields().getOrDefault(field, "")).stream()
                .filter(row -> row.size() == cells)
                .toList();
    }
}
