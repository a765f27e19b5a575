// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.assessment.score.Aim;
import org.steward.assessment.score.Area;
import org.steward.assessment.score.Deduction;
import org.steward.assessment.score.FollowUp;
import org.steward.assessment.score.Gate;
import org.steward.assessment.score.Grade;
import org.steward.assessment.score.Merit;
import org.steward.assessment.score.Rows;
import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.View;
import org.steward.core.api.text.Text;

/** A sheet with its items, deductions, bonus and gates; each source record is a link. Stateless. */
final class SheetView {
    private SheetView() {}

    static View of(Case sheet) {
        Map<String, String> fields = sheet.fields();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                Text.of("{0}: {1} – {2}", "{0}：{1} 至 {2}")
                        .with(
                                fields.getOrDefault(SheetFields.NAME, ""),
                                fields.getOrDefault(SheetFields.FROM, ""),
                                fields.getOrDefault(SheetFields.TO, "")),
                Tone.NEUTRAL));
        blocks.add(tiles(sheet));
        if (!fields.getOrDefault(SheetFields.GRADE_NOTE, "").isEmpty()) {
            blocks.add(new Block.Note(Text.same(fields.get(SheetFields.GRADE_NOTE)), Tone.WARN));
        }
        blocks.add(items(fields));
        blocks.add(deductions(fields));
        blocks.add(merits(fields));
        blocks.add(gates(fields));
        return new View(blocks);
    }

    private static Block tiles(Case sheet) {
        Map<String, String> fields = sheet.fields();
        List<Tile> tiles = new ArrayList<>();
        boolean scored = SheetShelf.total(sheet).isPresent();
        tiles.add(tile(
                Text.of("Score", "考核得分"), scored ? fields.get(SheetFields.TOTAL) : "n/a", "/cases/" + sheet.number()));
        if (scored) {
            Text grade = Grade.valueOf(fields.get(SheetFields.GRADE)).title();
            tiles.add(tile(Text.of("Grade: {0}", "等级：{0}").with(grade), fields.get(SheetFields.PAY) + " %", ""));
            tiles.add(tile(Text.of("Facts", "客观得分"), fields.get(SheetFields.FACTS), ""));
            Text follows = FollowUp.valueOf(fields.getOrDefault(SheetFields.FOLLOW_UP, "NONE"))
                    .title();
            tiles.add(tile(Text.of("What follows: {0}", "后续措施：{0}").with(follows), "", ""));
        }
        rating(tiles, fields, SheetFields.SELF_POINTS, Text.of("Own rating", "自评"));
        rating(tiles, fields, SheetFields.PEER, Text.of("Peers", "互评"));
        rating(tiles, fields, SheetFields.SUPERIOR_POINTS, Text.of("Superior", "上级评价"));
        rating(tiles, fields, SheetFields.PUBLISHED, Text.of("Before the appeal", "申诉前得分"));
        return new Block.Tiles(
                tiles.stream().filter(each -> !each.value().isEmpty()).toList());
    }

    private static void rating(List<Tile> tiles, Map<String, String> fields, String name, Text label) {
        if (fields.containsKey(name)) {
            tiles.add(tile(label, fields.get(name), ""));
        }
    }

    private static Tile tile(Text label, String value, String link) {
        return new Tile(label, value, Tone.NEUTRAL, link);
    }

    private static Block items(Map<String, String> fields) {
        List<Line> lines = Rows.read(fields.getOrDefault(SheetFields.ITEMS, "")).stream()
                .map(row -> new Line(
                        List.of(
                                Area.valueOf(row.get(2)).title(),
                                Text.of(row.get(3) + " " + row.get(4), row.get(3) + " " + row.get(5)),
                                Text.same(
                                        Aim.parse(row.get(6)).map(Aim::toString).orElse("–")),
                                Text.same(row.get(7)),
                                Text.same(row.get(9).isEmpty() ? "–" : row.get(9)),
                                Text.same(row.get(10).isEmpty() ? "–" : row.get(10))),
                        row.get(9).equals(row.get(10)) ? Tone.NEUTRAL : Tone.WARN,
                        "",
                        List.of()))
                .toList();
        return new Block.Table(
                Text.of("Items; one without data leaves its weight to the others", "评分项（无数据项的权重由其他项分担）"),
                List.of(
                        Text.of("Area", "项目"),
                        Text.of("Indicator", "指标"),
                        Text.of("Target", "目标"),
                        Text.of("Measured", "实测"),
                        Text.of("Most", "满分"),
                        Text.of("Points", "得分")),
                lines,
                Text.of("Nothing is measured yet.", "尚未取数。"));
    }

    private static Block deductions(Map<String, String> fields) {
        List<List<String>> rows = Rows.read(fields.getOrDefault(SheetFields.DEDUCTIONS, ""));
        List<Deduction> all = Deduction.read(fields.getOrDefault(SheetFields.DEDUCTIONS, ""));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(source(
                    all.get(i).source(),
                    title(all.get(i)),
                    "− " + rows.get(i).get(2),
                    all.get(i).reason()));
        }
        return table(Text.of("Deductions", "扣分明细"), lines, Text.of("No deduction.", "无扣分。"));
    }

    private static Text title(Deduction deduction) {
        return deduction.times() == 1
                ? deduction.severity().title()
                : Text.of("{0}, {1} times", "{0}，{1} 倍")
                        .with(deduction.severity().title(), deduction.times());
    }

    private static Block merits(Map<String, String> fields) {
        List<Line> lines = Merit.read(fields.getOrDefault(SheetFields.MERITS, "")).stream()
                .map(merit -> source(
                        merit.source(),
                        merit.points().signum() > 0 ? Text.of("Bonus", "加分") : Text.of("Malus", "减分"),
                        merit.points().toPlainString(),
                        merit.reason()))
                .toList();
        return table(Text.of("Bonus and malus", "加减分"), lines, Text.of("None.", "无。"));
    }

    private static Line source(String number, Text kind, String points, String reason) {
        return new Line(
                List.of(Text.same(number), kind, Text.same(points), Text.same(reason)),
                Tone.NEUTRAL,
                "/cases/" + number,
                List.of());
    }

    private static Block table(Text title, List<Line> lines, Text empty) {
        return new Block.Table(
                title,
                List.of(
                        Text.of("Source record", "来源记录"),
                        Text.of("Kind", "类别"),
                        Text.of("Points", "分值"),
                        Text.of("Reason", "事由")),
                lines,
                empty);
    }

    private static Block gates(Map<String, String> fields) {
        return new Block.Table(
                Text.of("Gates", "否决指标"),
                List.of(Text.of("Indicator", "指标"), Text.of("Target", "目标"), Text.of("Measured", "实测")),
                Gate.read(fields.getOrDefault(SheetFields.GATES, "")).stream()
                        .map(gate -> new Line(
                                List.of(
                                        Text.same(gate.code()),
                                        Text.same(gate.aim().toString()),
                                        gate.measured()
                                                .map(figure -> Text.same(figure.toPlainString()))
                                                .orElse(Text.of("n/a", "无数据"))),
                                gate.isShut() ? Tone.LATE : Tone.NEUTRAL,
                                "",
                                List.of()))
                        .toList(),
                Text.of("None.", "无。"));
    }
}
