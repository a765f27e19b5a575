// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * A report (服务质量报表): ordered by a duty or by hand, collected from the figures once, kept with its files. What it says
 * never changes; a later report of the same period is another one.
 */
public final class ReportType {
    /** Its id, also that of its paper. */
    public static final String ID = "assessment-report";
    /** A {@link ReportKind}. */
    static final String KIND = "reportKind";
    /** A day of its period. */
    static final String DAY = "dayOfPeriod";
    /** First day. */
    static final String FROM = "periodFrom";
    /** Last day. */
    static final String TO = "periodTo";
    /** Lines of the figures. */
    static final String FIGURES = "figures";
    /** Lines of the worst cases. */
    static final String WORST = "worstCases";
    /** Lines of the hot spots. */
    static final String SPOTS = "hotSpots";
    /** Nothing is collected yet. */
    static final String ORDERED = "ORDERED";
    /** The figures are there, the files are not. */
    static final String COLLECTED = "COLLECTED";
    /** Complete. */
    static final String READY = "READY";
    /** Characters of the figures. */
    static final int MOST_FIGURES = 16_000;
    /** Characters of the other lines. */
    static final int MOST_LINES = 5_000;

    private static final String WEEKLY = "report.weekly";
    private static final String MONTHLY = "report.monthly";

    private ReportType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "RPT", Text.of("Report", "服务质量报表"), Text.of("Reports", "服务质量报表"))
                .asking(
                        ReportKind.field(KIND),
                        Field.of(DAY, FieldType.DATE, Text.of("A day of the period", "周期内任意一天")))
                .categorisedBy(KIND)
                .state(ORDERED, Text.of("Ordered", "待生成"), Phase.OPEN)
                .state(COLLECTED, Text.of("Collected", "已取数"), Phase.OPEN)
                .state(READY, Text.of("Ready", "已生成"), Phase.CLOSED)
                .steps(collect(), deliver())
                .due(DeadlineRule.of("ready", Text.of("Ready", "生成完成"), "report.readyWithin", "deliver"))
                .notOffered()
                .build();
    }

    private static Transition collect() {
        return Transition.named("collect", Text.of("Collected", "取数"))
                .from(ORDERED)
                .to(COLLECTED)
                .asking(
                        Field.of(FROM, FieldType.DATE, Text.of("From", "自")),
                        Field.of(TO, FieldType.DATE, Text.of("To", "至")),
                        Field.longText(FIGURES, Text.of("Figures", "指标")).upTo(MOST_FIGURES),
                        Field.longText(WORST, Text.of("Worst cases", "重点不达标事项")).upTo(MOST_LINES),
                        Field.longText(SPOTS, Text.of("Hot spots", "热点")).upTo(MOST_LINES))
                .hidden()
                .build();
    }

    private static Transition deliver() {
        return Transition.named("deliver", Text.of("Files made", "生成文件"))
                .from(COLLECTED)
                .to(READY)
                .hidden()
                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                .build();
    }

    /** The kind of a report: told by its field, else by the place its duty gave it. */
    static ReportKind kind(Case report) {
        return ReportKind.named(report.fields().getOrDefault(KIND, report.place()))
                .orElse(ReportKind.MONTH);
    }

    /** The period: that of the day asked for, else the last whole one before it was ordered. */
    static Period period(Case report, ZoneId zone) {
        ReportKind kind = kind(report);
        LocalDate ordered = report.times().receivedAt().atZone(zone).toLocalDate();
        return Optional.ofNullable(report.fields().get(DAY))
                .map(LocalDate::parse)
                .map(kind::around)
                .orElseGet(() -> kind.before(kind.around(ordered)));
    }

    /** Every Monday and on the first of the month. */
    public static DutyPlan[] duties() {
        return new DutyPlan[] {
            duty("report-week", ReportKind.WEEK, "FREQ=WEEKLY;BYDAY=MO", WEEKLY),
            duty("report-month", ReportKind.MONTH, "FREQ=MONTHLY;BYMONTHDAY=1", MONTHLY)
        };
    }

    private static DutyPlan duty(String id, ReportKind kind, String rule, String places) {
        return DutyPlan.of(id, kind.title(), rule, ID, Text.of("Report: {0}, {1}", "报表：{0}，{1}"), Roles.CSO)
                .openedAt(LocalTime.of(6, 0))
                .atPlaces(places);
    }

    /** Which reports are made by themselves, and how long they may take. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.list(WEEKLY, Text.of("Weekly report, empty for none", "每周自动报表（留空为不生成）"), "WEEK 周报", "S2"),
                Parameter.list(MONTHLY, Text.of("Monthly report, empty for none", "每月自动报表（留空为不生成）"), "MONTH 月报", "S2"),
                Parameter.integer(
                        "report.hotSpotLeast", Text.of("Cases that make a hot spot", "热点起算件数"), 3, "", 2, 100, "CV"),
                Parameter.limit("report.readyWithin", Text.of("Report ready", "报表生成期限"), "2 h", "CV"));
    }

    /** The paper. */
    public static CasePrint print() {
        return CasePrint.of(ID, ID, Text.of("Report", "服务质量报表"), ReportType.class, "report.ftlh")
                .in(COLLECTED, READY)
                .knowing(report -> ReportLines.of(report).template());
    }
}
