// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.guided;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** A guided visit (引导式服务, P05). */
public final class GuidedVisitType {
    /** Its id. */
    public static final String ID = "guided-visit";

    static final String KIND = "kind";
    static final String EXPECTED = "expectedAt";

    /** What the visitors said: A, B or C. */
    public static final String RATING = "rating";

    private static final Set<String> SIMPLE = Set.of("ESCORT", "HELP");

    private static final Guard NO_APPROVAL_NEEDED = context -> Flaw.unless(
            SIMPLE.contains(context.value(KIND)),
            "approval",
            Text.of("This kind of visit needs the manager's approval", "此类参观须经理批准"));
    private static final Guard ASSESSOR = context -> Flaw.unless(
            "ASSESSMENT".equals(context.value(KIND)) || SIMPLE.contains(context.value(KIND)),
            "approval",
            Text.of("Only assessors, escorts and help start without preparation", "仅检查、陪同和帮助可直接开始"));

    private GuidedVisitType() {}

    private static Optional<Flaw> announced(GuardContext context) {
        int days = context.records().integer("guided.daysAhead");
        return Flaw.unless(
                SIMPLE.contains(context.value(KIND))
                        || !expected(context)
                                .isBefore(context.now().toLocalDate().plusDays(days)),
                "too-short",
                Text.of("An official visit is announced {0} days ahead", "公务参观须提前 {0} 天预约")
                        .with(days));
    }

    private static LocalDate expected(GuardContext context) {
        return Instant.parse(context.value(EXPECTED))
                .atZone(context.now().getZone())
                .toLocalDate();
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "GUI", Text.of("Guided visit", "引导服务"), Text.of("Guided visits", "引导服务"))
                .asking(
                        Field.choice(
                                        KIND,
                                        Text.of("Kind", "类别"),
                                        List.of(
                                                Choice.of("TOUR", "Tour", "参观"),
                                                Choice.of("STUDY", "Study visit", "考察"),
                                                Choice.of("ASSESSMENT", "Assessment", "检查考评"),
                                                Choice.of("ESCORT", "Escort", "陪同"),
                                                Choice.of("HELP", "Help", "帮助")))
                                .mandatory(),
                        Field.of(EXPECTED, FieldType.DATE_TIME, Text.of("Expected at", "预计到达时间"))
                                .mandatory(),
                        Field.text("organisation", Text.of("Organisation", "来访单位")),
                        Field.number("headcount", Text.of("Persons", "人数"), "", 1, 999),
                        Field.text("meetingPoint", Text.of("Meeting point", "集合地点")))
                .categorisedBy(KIND)
                .state("REQUESTED", Text.of("Requested", "已申请"), Phase.OPEN)
                .state("APPROVED", Text.of("Approved", "已批准"), Phase.OPEN)
                .state("PREPARED", Text.of("Prepared", "已准备"), Phase.OPEN)
                .state("IN_PROGRESS", Text.of("Under way", "引导中"), Phase.OPEN)
                .state("COMPLETED", Text.of("Completed", "已完成"), Phase.DONE)
                .state("RECORDED", Text.of("Feedback recorded", "已记录反馈"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(steps())
                .due(deadlines())
                .listing(KIND, EXPECTED)
                .build();
    }

    private static List<Transition> steps() {
        return List.of(
                Transition.named("approve", Text.of("Approve", "批准"))
                        .from("REQUESTED")
                        .to("APPROVED")
                        .by(Roles.CSM)
                        .when(GuidedVisitType::announced)
                        .build(),
                prepare("prepare", "APPROVED").build(),
                prepare("prepareSimple", "REQUESTED").when(NO_APPROVAL_NEEDED).build(),
                Transition.named("start", Text.of("Guide is at the meeting point", "引导员已到位"))
                        .from("PREPARED")
                        .to("IN_PROGRESS")
                        .build(),
                Transition.named("startUnannounced", Text.of("Start at once", "立即开始"))
                        .from("REQUESTED")
                        .to("IN_PROGRESS")
                        .when(ASSESSOR)
                        .causing(new Effect.AssignToCaller(), new Effect.Notify("guided-unannounced"))
                        .build(),
                Transition.named("complete", Text.of("Completed", "完成"))
                        .from("IN_PROGRESS")
                        .to("COMPLETED")
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("recordFeedback", Text.of("Record the feedback", "记录反馈"))
                        .from("COMPLETED")
                        .to("RECORDED")
                        .by(Roles.CSO)
                        .asking(
                                Field.choice(
                                                RATING,
                                                Text.of("The visitors say", "来访者评价"),
                                                List.of(
                                                        Choice.of("A", "Satisfied", "满意"),
                                                        Choice.of("B", "Fairly satisfied", "较满意"),
                                                        Choice.of("C", "Dissatisfied", "不满意")))
                                        .mandatory(),
                                Field.longText("remarks", Text.of("Remarks", "备注")))
                        .causing(new Effect.Close("DONE"))
                        .build(),
                Transition.named("cancel", Text.of("Cancel", "取消"))
                        .from("REQUESTED", "APPROVED", "PREPARED")
                        .to("CANCELLED")
                        .by(Roles.CSO)
                        .asking(Field.text("cancelReason", Text.of("Why", "原因")).mandatory())
                        .causing(new Effect.Close("WITHDRAWN"))
                        .build());
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of(
                            "approve",
                            Text.of("Approved", "审批"),
                            "guided.approveWithin",
                            "approve",
                            "prepareSimple",
                            "startUnannounced",
                            "cancel")
                    .aside(),
            DeadlineRule.of(
                            "meet",
                            Text.of("Guide is there", "引导到位"),
                            "guided.startWithin",
                            "start",
                            "startUnannounced")
                    .countedFrom(EXPECTED),
            DeadlineRule.of("feedback", Text.of("Feedback recorded", "记录反馈"), "guided.feedbackWithin", "recordFeedback")
                    .startingIn("COMPLETED")
        };
    }

    private static TransitionBuilder prepare(String name, String from) {
        return Transition.named(name, Text.of("Prepared", "准备完成"))
                .explained(Text.of("Route, guide and materials are set.", "路线、引导员和资料均已落实。"))
                .from(from)
                .to("PREPARED")
                .by(Roles.CSO)
                .asking(
                        Field.of("guide", FieldType.STAFF, Text.of("Guide", "引导员"))
                                .mandatory(),
                        Field.longText("route", Text.of("Stops of the route", "路线"))
                                .mandatory(),
                        Field.text("materials", Text.of("Materials", "资料")))
                .causing(new Effect.AssignTo("guide"));
    }
}
