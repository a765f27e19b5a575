// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures of the rules of assessment (P32). */
public final class ScoreParameters {
    /** Key of the sources of deductions. */
    public static final String SOURCES = "assess.deductFrom";
    /** Key of the sources of accidents, written like those of deductions. */
    public static final String ACCIDENTS = "assess.accidents";
    /** Key of the indicators that a member of staff answers for as the responsible one, not as the assignee. */
    public static final String RESPONSIBLE = "assess.byResponsible";
    /** Key of the gates. */
    public static final String GATES = "assess.gates";

    private ScoreParameters() {}

    /** All of them. */
    public static List<Parameter> all() {
        List<Parameter> all = new ArrayList<>();
        for (Area area : Area.values()) {
            all.add(Parameter.integer(
                    area.weightKey(),
                    Text.of("Weight: {0}", "权重：{0}").with(area.title()),
                    area.weight(),
                    "",
                    0,
                    100,
                    "B10, CV"));
            all.add(Parameter.list(
                    area.standardsKey(),
                    Text.of("Standards: {0} (indicator, target, x weight)", "考核标准：{0}（指标 目标 x权重）")
                            .with(area.title()),
                    area.standards(),
                    "P32, S3, CV"));
        }
        for (Severity severity : Severity.values()) {
            all.add(points(
                    severity.key(),
                    Text.of("Points off: {0}", "扣分：{0}").with(severity.title()),
                    severity.points(),
                    "B08"));
        }
        grades(all);
        parts(all);
        sources(all);
        return List.copyOf(all);
    }

    private static Parameter points(String key, Text title, int initial, String source) {
        return Parameter.integer(key, title, initial, "", 0, 100, source);
    }

    private static void grades(List<Parameter> all) {
        for (Grade grade : Grade.values()) {
            if (grade != Grade.FAIL) {
                all.add(points(
                        grade.fromKey(),
                        Text.of("Score from which a sheet is: {0}", "等级下限：{0}").with(grade.title()),
                        grade.from(),
                        "B07"));
            }
            all.add(Parameter.integer(
                    grade.payKey(),
                    Text.of("Pay factor: {0}", "绩效系数：{0}").with(grade.title()),
                    grade.pay(),
                    "%",
                    0,
                    200,
                    "B07"));
        }
        all.add(points("assess.planBelow", Text.of("Improvement plan below", "低于此分须交改进计划"), 95, "B08"));
        all.add(points("assess.talkBelow", Text.of("Penalty talk below", "低于此分须处罚面谈"), 80, "B08"));
    }

    private static void parts(List<Parameter> all) {
        all.add(Parameter.integer("assess.parts.facts", Text.of("Share of the facts", "客观数据权重"), 80, "", 1, 100, "CV"));
        all.add(points("assess.parts.self", Text.of("Share of the own rating", "自评权重"), 5, "CV"));
        all.add(points("assess.parts.peer", Text.of("Share of the peers", "互评权重"), 5, "CV"));
        all.add(points("assess.parts.superior", Text.of("Share of the superior", "上级评价权重"), 10, "CV"));
    }

    private static void sources(List<Parameter> all) {
        all.add(Parameter.list(
                SOURCES,
                Text.of("What costs points", "扣分来源"),
                "complaint valid=VALID grade=MAJOR who=about serious;"
                        + "complaint valid=VALID grade=IMPORTANT who=about general;"
                        + "complaint valid=VALID who=about minor;"
                        + "breach CONFIRMED who=member general;"
                        + findings("OURSELVES")
                        + findings("CONTRACTOR")
                        + "patrol-run INCOMPLETE minor;* MISSED minor",
                "P32, B08, CV"));
        all.add(Parameter.list(
                ACCIDENTS,
                Text.of("Serious accidents: one grade lower", "严重安全责任事故（降一级）"),
                "assessment-merit CONFIRMED kind=ACCIDENT who=about serious",
                "B07"));
        all.add(Parameter.list(
                GATES,
                Text.of("Gates: below them good at best", "一票否优指标（未达标最高为良好）"),
                "K35 96;K31 100;K22 100",
                "S0, CV"));
        all.add(Parameter.list(
                RESPONSIBLE,
                Text.of("Indicators of the responsible, not the assignee", "按首问责任人而非处理人统计的指标"),
                "K03;K04;K06;K07;K20",
                "S1, CV"));
    }

    private static String findings(String party) {
        String type = "inspection-finding reopened=double party=" + party;
        return type + " severity=SERIOUS serious;" + type + " severity=GENERAL general;" + type + " minor;";
    }
}
