// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.assessment.score.FollowUp;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * The improvement plan or penalty talk after a low score (改进计划, {@code assess.plan}, B08): written within three days,
 * agreed by the superior, looked at again in the next period (2.Z).
 */
public final class PlanType {
    /** Its id. */
    public static final String ID = "assessment-plan";
    /** Number of the sheet. */
    static final String SHEET = "sheet";
    /** A {@link FollowUp}. */
    static final String WHAT = "what";
    /** The score. */
    static final String SCORE = "score";

    private static final String DUE = "DUE";
    private static final String SUBMITTED = "SUBMITTED";
    private static final String AGREED = "AGREED";

    private static final Guard NOT_OWN =
            context -> context.caller().id().equals(context.current().people().assignee())
                    ? Optional.of(Flaw.of("own-plan", Text.of("Nobody agrees to a plan of their own", "不得审定本人的改进计划")))
                    : Optional.empty();

    private PlanType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "AIP", Text.of("Improvement plan", "改进计划"), Text.of("Improvement plans", "改进计划"))
                .asking(
                        Field.text(SHEET, Text.of("Sheet", "评分表")).upTo(30),
                        Field.choice(
                                WHAT,
                                Text.of("Plan or talk", "计划或面谈"),
                                List.of(FollowUp.PLAN.choice(), FollowUp.TALK.choice())),
                        SheetFields.points(SCORE, Text.of("Score", "考核得分")))
                .categorisedBy(WHAT)
                .readBy(new Readers(Set.of(Roles.CSO, Roles.GCAP, Roles.CSM, Roles.RPM, Roles.GM), Set.of()))
                .state(DUE, Text.of("To be written", "待提交"), Phase.OPEN)
                .state(SUBMITTED, Text.of("Submitted", "已提交"), Phase.OPEN)
                .state(AGREED, Text.of("Agreed", "已确认"), Phase.OPEN)
                .state("REVIEWED", Text.of("Reviewed", "已复核"), Phase.CLOSED)
                .steps(
                        Transition.named("submit", Text.of("Submit", "提交"))
                                .from(DUE)
                                .to(SUBMITTED)
                                .asking(Field.longText("plan", Text.of("What will be better, and how", "改进措施"))
                                        .mandatory())
                                .build(),
                        Transition.named("agree", Text.of("Agree", "确认"))
                                .from(SUBMITTED)
                                .to(AGREED)
                                .by(Roles.CSO, Roles.GCAP)
                                .when(NOT_OWN)
                                .build(),
                        Transition.named("sendBack", Text.of("Send back", "退回"))
                                .from(SUBMITTED)
                                .to(DUE)
                                .by(Roles.CSO, Roles.GCAP)
                                .asking(Field.text("sentBackBecause", Text.of("Why", "退回原因"))
                                        .mandatory())
                                .when(NOT_OWN)
                                .build(),
                        Transition.named("reviewPlan", Text.of("Look at it again", "复核"))
                                .from(AGREED)
                                .to("REVIEWED")
                                .by(Roles.CSO, Roles.GCAP)
                                .asking(Field.choice(
                                                "result",
                                                Text.of("Since then", "改进结果"),
                                                List.of(
                                                        Choice.of("BETTER", "Better", "有改进"),
                                                        Choice.of("SAME", "The same", "无变化"),
                                                        Choice.of("WORSE", "Worse", "退步")))
                                        .mandatory())
                                .when(NOT_OWN)
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build())
                .due(
                        DeadlineRule.of("plan", Text.of("Submitted", "提交"), "assess.plan", "submit"),
                        DeadlineRule.of("review", Text.of("Reviewed", "复核"), "assess.planReview", "reviewPlan")
                                .startingIn(AGREED))
                .openedBy(Roles.ADMIN)
                .notOffered()
                .build();
    }
}
