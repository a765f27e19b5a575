// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.steward.renovation.works.RenovationStates.APPROVED;
import static org.steward.renovation.works.RenovationStates.CANCELLED;
import static org.steward.renovation.works.RenovationStates.CSM_REVIEW;
import static org.steward.renovation.works.RenovationStates.INCOMPLETE;
import static org.steward.renovation.works.RenovationStates.REJECTED;
import static org.steward.renovation.works.RenovationStates.SUBMITTED;
import static org.steward.renovation.works.RenovationStates.TECH_REVIEW;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;

/** From the application to the approval: papers, two reviews with reasons, no prohibited act (P21). */
final class ApplicationSteps {
    static final List<Choice> OPINIONS = List.of(
            Choice.of("CONFORMS", "Conforms", "符合要求"),
            Choice.of("CONDITIONS", "Conforms with conditions", "有条件同意"),
            Choice.of("OBJECTS", "Objects", "不同意"));

    private ApplicationSteps() {}

    static List<Transition> of() {
        List<Transition> steps = new ArrayList<>(papers());
        steps.addAll(reviews());
        steps.add(Transition.named("cancel", Text.of("Withdraw", "撤销申请"))
                .explained(Text.of("A deposit that is held goes back first.", "如已收押金，须先办理退还。"))
                .from(RenovationStates.running())
                .to(CANCELLED)
                .by(Roles.CSA, Roles.REQUESTER)
                .asking(RenovationFields.reason("cancelReason", Text.of("Why", "原因")))
                .when(WorksGuards.DEPOSIT_BACK)
                .causing(new Effect.Finish(), new Effect.Close("WITHDRAWN"))
                .build());
        return steps;
    }

    private static List<Transition> papers() {
        return List.of(
                Transition.named("sendToTech", Text.of("Papers complete: to the technician", "资料齐全，转技术审核"))
                        .from(SUBMITTED)
                        .to(TECH_REVIEW)
                        .by(Roles.CSA)
                        .when(WorksGuards.UNIT_KNOWN)
                        .when(WorksGuards.PAPERS_COMPLETE)
                        .when(WorksGuards::applied)
                        .build(),
                Transition.named("handInPapers", Text.of("Hand in papers", "提交资料"))
                        .from(SUBMITTED, TECH_REVIEW, CSM_REVIEW)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .asking(Papers.fields())
                        .build(),
                Transition.named("askForPapers", Text.of("Papers are missing", "资料不全，通知补正"))
                        .explained(Text.of("The list is given once and is complete.", "补正清单须一次性完整告知。"))
                        .from(SUBMITTED)
                        .to(INCOMPLETE)
                        .by(Roles.CSA)
                        .asking(RenovationFields.reason("missingList", Text.of("What is missing", "补正清单")))
                        .when(WorksGuards.SOMETHING_MISSING)
                        .when(WorksGuards.LIST_GIVEN_ONCE)
                        .causing(new Effect.Notify("renovation-papers"))
                        .build(),
                Transition.named("completePapers", Text.of("Papers handed in", "补正资料已交"))
                        .from(INCOMPLETE)
                        .to(SUBMITTED)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .asking(Papers.fields())
                        .build(),
                Transition.named("submitAgain", Text.of("Submit the changed scheme", "修改后重新申报"))
                        .from(REJECTED)
                        .to(SUBMITTED)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .asking(changedScheme())
                        .build());
    }

    private static Field[] changedScheme() {
        List<Field> fields = new ArrayList<>();
        fields.add(RenovationFields.reason("whatChanged", Text.of("What was changed", "修改内容")));
        fields.addAll(List.of(Papers.fields()));
        return fields.toArray(Field[]::new);
    }

    private static List<Transition> reviews() {
        List<Field> technique = new ArrayList<>(ProhibitedActs.questions());
        technique.add(Field.choice("techOpinion", Text.of("The technician", "技术审核意见"), OPINIONS)
                .mandatory());
        technique.add(RenovationFields.reason("techReason", Text.of("Reason and conditions", "理由及条件")));
        return List.of(
                Transition.named("reviewTechnique", Text.of("Technical review done", "完成技术审核"))
                        .from(TECH_REVIEW)
                        .to(CSM_REVIEW)
                        .by(Roles.TECH)
                        .asking(technique.toArray(Field[]::new))
                        .when(WorksGuards.SPECIAL_APPROVALS)
                        .causing(new Effect.AssignToCaller())
                        .build(),
                Transition.named("approve", Text.of("Approve", "批准"))
                        .explained(Text.of("Prohibited acts cannot be approved by anybody.", "禁止行为任何人无权批准。"))
                        .from(CSM_REVIEW)
                        .to(APPROVED)
                        .by(Roles.CSM)
                        .asking(
                                RenovationFields.reason("approveReason", Text.of("Reason", "批准理由")),
                                Field.longText("conditions", Text.of("Conditions", "附加条件")))
                        .when(ProhibitedActs.NONE)
                        .when(WorksGuards.PAPERS_COMPLETE)
                        .when(WorksGuards.TECH_AGREES)
                        .when(WorksGuards::twoPeople)
                        .causing(new Effect.Notify("renovation-decision"))
                        .build(),
                Transition.named("reject", Text.of("Reject", "驳回"))
                        .from(CSM_REVIEW)
                        .to(REJECTED)
                        .by(Roles.CSM)
                        .asking(
                                RenovationFields.reason("rejectReason", Text.of("Reason", "驳回理由")),
                                RenovationFields.reason("howToChange", Text.of("How to change it", "修改建议")))
                        .causing(new Effect.Notify("renovation-decision"))
                        .build());
    }
}
