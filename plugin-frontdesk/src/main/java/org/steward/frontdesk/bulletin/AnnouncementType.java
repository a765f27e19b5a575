// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** A notice on the boards (通知公告, P31): drafted, approved, posted with a photo as proof, expired, removed. */
public final class AnnouncementType {
    /** Its id. */
    public static final String ID = "announcement";

    static final String PLACES = "places";
    static final String UNTIL = "publishTo";
    static final String URGENT = "urgent";
    static final String PROOF = "proof";
    private static final Duration OUTAGE_AHEAD = Duration.ofHours(24);
    private static final Guard OUTAGE_IN_TIME = context -> {
        String outage = context.value("outageAt");
        boolean late = !outage.isEmpty()
                && Instant.parse(outage).isBefore(context.now().toInstant().plus(OUTAGE_AHEAD));
        return late
                ? Optional.of(new Flaw(
                        "outageAt",
                        "too-short",
                        Text.of(
                                "A planned outage is announced 24 hours ahead; post it as urgent otherwise",
                                "计划停用须提前 24 小时公告，否则请按紧急公告张贴")))
                : Optional.empty();
    };

    private static final Guard NOT_APPROVED = context -> "true".equals(context.value(URGENT))
            ? Optional.empty()
            : Optional.of(Flaw.of("approved", Text.of("It is approved already", "该公告已批准")));

    private AnnouncementType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "ANN", Text.of("Notice", "公告"), Text.of("Notices on the boards", "通知公告"))
                .asking(
                        Field.choice(
                                        "kind",
                                        Text.of("Kind", "类别"),
                                        List.of(
                                                Choice.of("NOTICE", "Notice", "通知"),
                                                Choice.of("ANNOUNCEMENT", "Announcement", "通告"),
                                                Choice.of("TIP", "Tip", "温馨提示"),
                                                Choice.of("OPEN_LETTER", "Open letter", "公开信")))
                                .mandatory(),
                        Field.longText("body", Text.of("Text; no personal data", "正文（不得含个人信息）"))
                                .mandatory(),
                        Field.text(PLACES, Text.of("Boards", "张贴地点")),
                        Field.of(UNTIL, FieldType.DATE_TIME, Text.of("Hangs until", "张贴截止")),
                        Field.of("outageAt", FieldType.DATE_TIME, Text.of("Outage begins", "停用开始时间")),
                        Field.of(URGENT, FieldType.YES_NO, Text.of("Urgent: hangs before it is approved", "紧急：先张贴后补批")))
                .categorisedBy("kind")
                .state("DRAFT", Text.of("Draft", "草稿"), Phase.OPEN)
                .state("APPROVED", Text.of("Approved", "已批准"), Phase.OPEN)
                .state("POSTED", Text.of("Posted", "已张贴"), Phase.OPEN)
                .state("EXPIRED", Text.of("Expired", "已到期"), Phase.OPEN)
                .state("ARCHIVED", Text.of("Removed", "已撤除归档"), Phase.CLOSED)
                .state("WITHDRAWN", Text.of("Withdrawn", "已作废"), Phase.CLOSED)
                .steps(steps())
                .due(deadlines())
                .listing("kind", PLACES)
                .build();
    }

    private static List<Transition> steps() {
        return List.of(
                Transition.named("approve", Text.of("Approve", "批准"))
                        .from("DRAFT")
                        .to("APPROVED")
                        .by(Roles.CSM)
                        .when(OUTAGE_IN_TIME)
                        .causing(new Effect.Put(URGENT, "false"))
                        .build(),
                post("post", Text.of("Posted", "已张贴"), "APPROVED").build(),
                post("postUrgent", Text.of("Posted, urgent", "紧急张贴"), "DRAFT")
                        .explained(Text.of("Without approval; the manager approves later.", "未经审批先行张贴，由经理事后补批。"))
                        .causing(new Effect.Put(URGENT, "true"), new Effect.Notify("bulletin-urgent"))
                        .build(),
                Transition.named("approveLater", Text.of("Approve afterwards", "事后补批"))
                        .from("POSTED", "EXPIRED")
                        .by(Roles.CSM)
                        .when(NOT_APPROVED)
                        .causing(new Effect.Put(URGENT, "false"))
                        .build(),
                Deliveries.step(),
                Transition.named("correct", Text.of("Correct", "更正重发"))
                        .from("POSTED")
                        .to("APPROVED")
                        .by(Roles.CSM)
                        .asking(Field.longText("body", Text.of("Corrected text", "更正后的正文"))
                                .mandatory())
                        .causing(new Effect.Put(URGENT, "false"))
                        .build(),
                Transition.named("expire", Text.of("Expired", "到期"))
                        .from("POSTED")
                        .to("EXPIRED")
                        .hidden()
                        .build(),
                Transition.named("remove", Text.of("Removed", "已撤除"))
                        .from("POSTED", "EXPIRED")
                        .to("ARCHIVED")
                        .by(Roles.CSA, Roles.GCAP)
                        .causing(new Effect.Close("DONE"))
                        .build(),
                Transition.named("withdraw", Text.of("Withdraw", "作废"))
                        .from("DRAFT", "APPROVED")
                        .to("WITHDRAWN")
                        .causing(new Effect.Close("WITHDRAWN"))
                        .build());
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of(
                    "approve",
                    Text.of("Approved", "审批"),
                    "bulletin.approveWithin",
                    "approve",
                    "postUrgent",
                    "withdraw"),
            DeadlineRule.of("post", Text.of("Posted", "张贴"), "bulletin.postWithin", "post", "withdraw")
                    .startingIn("APPROVED")
                    .restarting(),
            DeadlineRule.of(
                            "expire",
                            Text.of("Expires", "到期"),
                            "bulletin.expiresWithin",
                            "expire",
                            "remove",
                            "withdraw")
                    .aside()
                    .breaching("expire")
                    .countedFrom(UNTIL),
            DeadlineRule.of("approve-later", Text.of("Approved afterwards", "事后补批"), "", "approveLater", "correct")
                    .choosing(new LimitChoice(List.of(new When(URGENT, "true", "bulletin.approveWithin")), ""))
                    .startingIn("POSTED")
                    .restarting(),
            DeadlineRule.of("remove", Text.of("Removed", "撤除"), "bulletin.removeWithin", "remove")
                    .startingIn("EXPIRED")
        };
    }

    /** Hung up: where, by whom and when, and a photo that shows it. Whoever posts it takes it down again. */
    private static TransitionBuilder post(String name, Text title, String from) {
        return Transition.named(name, title)
                .from(from)
                .to("POSTED")
                .by(Roles.CSA, Roles.GCAP)
                .asking(
                        Field.text(PLACES, Text.of("Where it hangs", "张贴地点")).mandatory(),
                        Field.of(PROOF, FieldType.FILE, Text.of("Photo of it on the board", "张贴照片"))
                                .mandatory())
                .causing(new Effect.AssignToCaller(), new Effect.Finish());
    }
}
