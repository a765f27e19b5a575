// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.defect;

import java.time.LocalDate;
import java.util.List;

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
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/**
 * A defect of a vacant unit (空置房缺陷): the finding of P23, sent to whoever must put it right. The developer must while
 * the warranty runs (P17); a structural one needs the decision of the resident manager first (D12).
 */
public final class DefectType {
    /** Its id. */
    public static final String ID = "vacancy-defect";

    static final String PARTY = "party";
    static final String WARRANTY = "warrantyUntil";
    static final String STRUCTURAL = "structural";
    static final String DECISION = "rpmDecision";
    static final String DEVELOPER = "DEVELOPER";

    private static final Guard WARRANTY_RUNS = context -> Flaw.unless(
            !DEVELOPER.equals(context.value(PARTY))
                    || !context.value(WARRANTY).isEmpty()
                            && !LocalDate.parse(context.value(WARRANTY))
                                    .isBefore(context.now().toLocalDate()),
            WARRANTY,
            "no-warranty",
            Text.of("The developer answers only while the warranty runs: enter its last day", "开发商仅在保修期内负责，请填写保修截止日"));

    private static final Guard DECIDED = context -> Flaw.unless(
            !"true".equals(context.value(STRUCTURAL))
                    || !context.value(DECISION).isEmpty(),
            STRUCTURAL,
            "no-decision",
            Text.of("A structural defect needs the decision of the resident manager first", "结构缺陷须先由管理处主任决定"));

    private static final Guard BY_ANOTHER = context -> Flaw.unless(
            !context.caller().id().equals(context.current().people().doneBy()),
            "recheckNote",
            "own-work",
            Text.of("Somebody else than the fixer rechecks", "复查人不得为整改人"));

    private DefectType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VDF", Text.of("Defect of a vacant unit", "空置房缺陷"), Text.of("Defects", "空置房缺陷"))
                .asking(
                        Field.of(STRUCTURAL, FieldType.YES_NO, Text.of("Structural, e.g. a crack", "结构性缺陷（如裂缝）")),
                        Field.of(WARRANTY, FieldType.DATE, Text.of("Warranty until", "保修截止日")))
                .state("OPEN", Text.of("Found", "已发现"), Phase.OPEN)
                .state("NOTICE_SENT", Text.of("Notice sent", "已通知整改"), Phase.OPEN)
                .state("FIXED", Text.of("Reported as fixed", "已整改"), Phase.DONE)
                .state("RECHECK_PASS", Text.of("Recheck passed", "复查合格"), Phase.DONE)
                .state("RECHECK_FAIL", Text.of("Recheck failed", "复查不合格"), Phase.OPEN)
                .state("CLOSED", Text.of("Closed", "已结束"), Phase.CLOSED)
                .steps(steps())
                .due(deadlines())
                .listing(PARTY, WARRANTY, STRUCTURAL)
                .board("OPEN", "NOTICE_SENT", "FIXED", "RECHECK_PASS", "RECHECK_FAIL")
                .build();
    }

    private static List<Transition> steps() {
        Field note =
                Field.longText("recheckNote", Text.of("What was seen", "复查情况")).mandatory();
        return List.of(
                notice("sendNotice", "OPEN"),
                Transition.named("decide", Text.of("Decide on a structural defect", "决定结构缺陷处理"))
                        .from("OPEN")
                        .by(Roles.RPM)
                        .asking(Field.longText(DECISION, Text.of("Decision", "处理决定"))
                                .mandatory())
                        .build(),
                Transition.named("reportFixed", Text.of("Reported as fixed", "报告已整改"))
                        .from("NOTICE_SENT")
                        .to("FIXED")
                        .by(Roles.CSA, Roles.TECH)
                        .asking(Field.longText("action", Text.of("What was done", "整改措施"))
                                .mandatory())
                        .causing(new Effect.AssignToCaller(), new Effect.Finish())
                        .build(),
                Transition.named("recheckPass", Text.of("Recheck passed", "复查合格"))
                        .from("FIXED")
                        .to("RECHECK_PASS")
                        .by(Roles.CSA)
                        .asking(note)
                        .when(BY_ANOTHER)
                        .build(),
                Transition.named("recheckFail", Text.of("Recheck failed", "复查不合格"))
                        .from("FIXED")
                        .to("RECHECK_FAIL")
                        .by(Roles.CSA)
                        .asking(note)
                        .when(BY_ANOTHER)
                        .causing(new Effect.Reopen())
                        .build(),
                notice("noticeAgain", "RECHECK_FAIL"),
                Transition.named("close", Text.of("Close", "结束"))
                        .from("RECHECK_PASS")
                        .to("CLOSED")
                        .by(Roles.CSA)
                        .causing(new Effect.Close("DONE"))
                        .build(),
                Transition.named("fixOnSpot", Text.of("Put right on the spot", "当场整改"))
                        .from("OPEN")
                        .to("CLOSED")
                        .by(Roles.CSA, Roles.TECH)
                        .asking(
                                Field.longText("action", Text.of("What was done", "整改措施"))
                                        .mandatory(),
                                Field.of("proof", FieldType.FILE, Text.of("Photo", "整改照片"))
                                        .mandatory())
                        .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("ON_SPOT"))
                        .build());
    }

    private static Transition notice(String name, String from) {
        TransitionBuilder step = Transition.named(name, Text.of("Send the notice", "发出整改通知"))
                .from(from)
                .to("NOTICE_SENT")
                .by(Roles.CSA)
                .asking(
                        Field.choice(
                                        PARTY,
                                        Text.of("Who must put it right", "责任方"),
                                        List.of(
                                                Choice.of("OURSELVES", "The service centre", "服务中心"),
                                                Choice.of(DEVELOPER, "Developer, under warranty", "开发商（保修）"),
                                                Choice.of("OWNER", "Owner", "业主"),
                                                Choice.of("CONTRACTOR", "Contractor", "承包商")))
                                .mandatory(),
                        Field.of(WARRANTY, FieldType.DATE, Text.of("Warranty until", "保修截止日")),
                        Field.of(STRUCTURAL, FieldType.YES_NO, Text.of("Structural, e.g. a crack", "结构性缺陷（如裂缝）")),
                        Field.text("toldTo", Text.of("Told to, by", "通知对象和方式")))
                .when(WARRANTY_RUNS)
                .when(DECIDED);
        return step.build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("notice", Text.of("Notice sent", "发出通知"), "vacant.defectNotice", "sendNotice", "fixOnSpot"),
            DeadlineRule.of("fix", Text.of("Fixed", "整改"), "vacant.defectFixed", "reportFixed")
                    .startingIn("NOTICE_SENT")
                    .restarting(),
            DeadlineRule.of(
                            "recheck",
                            Text.of("Rechecked", "复查"),
                            "vacant.defectRechecked",
                            "recheckPass",
                            "recheckFail")
                    .startingIn("FIXED")
                    .restarting()
                    .aside()
        };
    }
}
