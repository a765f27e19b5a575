// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.steward.core.api.form.Choice;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Narrowing;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** A page with every chart, for tests. */
record Charts(boolean isPublic, String exportPermission) implements ModulePage {
    private static final Text REPAIRS = Text.of("Repairs", "维修");

    @Override
    public String path() {
        return "charts";
    }

    @Override
    public Text title() {
        return Text.of("Figures", "指标");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    static List<Chart.Point> course() {
        return List.of(
                point("2026-08", "97.5", Tone.GOOD),
                point("2026-09", null, Tone.NEUTRAL),
                point("2026-10", "91.0", Tone.LATE),
                point("2026-11", "95.8", Tone.GOOD));
    }

    private static Chart.Point point(String month, String value, Tone tone) {
        return new Chart.Point(
                Text.same(month),
                value == null ? null : new BigDecimal(value),
                Text.of("412 of 430", "430 件中 412 件"),
                tone,
                "/m/visitors/charts?month=" + month);
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        return View.of(
                new Block.Pager(
                        Text.of("Month", "月份"),
                        new Link(Text.of("October", "十月"), "?month=2026-10"),
                        Text.same("2026-11"),
                        new Link(Text.of("December", "十二月"), "")),
                new Block.Filter(
                        List.of(
                                new Narrowing(
                                        "month", Text.of("Month", "月份"), Narrowing.Kind.MONTH, "2026-11", List.of()),
                                new Narrowing(
                                        "group",
                                        Text.of("Group", "分组"),
                                        Narrowing.Kind.CHOICE,
                                        "B",
                                        List.of(Choice.of("", "All", "全部"), Choice.of("B", "Feedback", "反馈"))),
                                new Narrowing(
                                        "missed",
                                        Text.of("Missed only", "仅未达标"),
                                        Narrowing.Kind.TICK,
                                        "true",
                                        List.of()),
                                new Narrowing("q", Text.of("Words", "关键词"), Narrowing.Kind.TEXT, "<b>", List.of())),
                        Map.of("by", "TEAM"),
                        Text.of("Show", "查看")),
                new Chart.BigFigure(
                        REPAIRS,
                        Text.of("95.8 %", "95.8 %"),
                        Text.of("On target", "达标"),
                        Tone.GOOD,
                        Text.of("412 of 430 repairs within the limit", "430 件维修中 412 件按时完成"),
                        Text.of("Target: at least 95 %", "目标：不低于 95 %"),
                        course(),
                        "/m/visitors/charts"),
                new Chart.Trend(REPAIRS, "%", course(), BigDecimal.valueOf(95), query.containsKey("bars")),
                heat(),
                plan(),
                ranking(),
                new Block.Links(Text.of("More", "更多"), List.of(new Link(Text.of("Next rows", "下一页"), "?after=7"))));
    }

    private static Chart heat() {
        return new Chart.HeatMap(
                Text.of("Building and hour", "楼栋与时段"),
                Text.of("Building", "楼栋"),
                List.of(Text.same("8"), Text.same("9")),
                List.of(new Chart.HeatRow(
                        Text.of("House A", "A 栋"),
                        List.of(new Chart.HeatCell(0, "/none"), new Chart.HeatCell(12, "/cases?unit=A")))),
                Text.of("Nothing", "无"));
    }

    private static Chart plan() {
        Chart.PlanSign unsold = new Chart.PlanSign("U", Text.of("Unsold", "未售"), Tone.WARN);
        return new Chart.Plan(
                Text.of("House A", "A 栋"),
                List.of(new Chart.PlanRow(
                        Text.of("Floor 2", "2 层"),
                        List.of(
                                new Chart.PlanCell("A-201", unsold, "/cases/VU-1"),
                                new Chart.PlanCell("A-202", null, "")))),
                List.of(unsold),
                Text.of("Nothing", "无"));
    }

    private static Chart ranking() {
        return new Chart.Ranking(
                Text.of("By team", "按部门"),
                Text.of("Team", "部门"),
                Text.of("Share", "比例"),
                BigDecimal.valueOf(100),
                List.of(
                        new Chart.Bar(
                                Text.same("=cmd()"),
                                new BigDecimal("50.0"),
                                Text.same("50.0 %"),
                                Text.of("1 of 2", "2 件中 1 件"),
                                Tone.LATE,
                                "/t"),
                        new Chart.Bar(
                                Text.of("Nobody", "无"), null, Text.of("n/a", "不适用"), Text.same(""), Tone.NEUTRAL, "")),
                Text.of("Nothing", "无"));
    }
}
