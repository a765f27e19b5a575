// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.steward.renovation.works.RenovationStates.ACCEPTANCE_REQUESTED;
import static org.steward.renovation.works.RenovationStates.ARCHIVED;
import static org.steward.renovation.works.RenovationStates.CANCELLED;
import static org.steward.renovation.works.RenovationStates.FIRST_FAIL;
import static org.steward.renovation.works.RenovationStates.FIRST_PASS;
import static org.steward.renovation.works.RenovationStates.IN_WORK;
import static org.steward.renovation.works.RenovationStates.REFUNDED;
import static org.steward.renovation.works.RenovationStates.RE_INSPECTED;
import static org.steward.renovation.works.RenovationStates.RE_INSPECT_FAIL;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.renovation.violation.ViolationType;

/** Acceptance, re-inspection after use, refund and archive (P21). Money moves on the page Deposits only. */
final class EndingSteps {
    private EndingSteps() {}

    static List<Transition> of() {
        List<Transition> steps = new ArrayList<>(acceptance());
        steps.addAll(afterUse());
        steps.addAll(money());
        return steps;
    }

    private static List<Transition> acceptance() {
        return List.of(
                Transition.named("requestAcceptance", Text.of("Ask for acceptance", "申请验收"))
                        .from(IN_WORK)
                        .to(ACCEPTANCE_REQUESTED)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .asking(RenovationFields.date("finishedOn", Text.of("Works finished on", "完工日期"))
                                .mandatory())
                        .build(),
                Transition.named("visitSite", Text.of("Acceptance visit made", "已到场验收"))
                        .from(ACCEPTANCE_REQUESTED)
                        .by(Roles.CSA, Roles.TECH)
                        .asking(
                                Field.of("visitedAt", FieldType.DATE_TIME, Text.of("Visited at", "到场时间"))
                                        .mandatory(),
                                Field.text("visitedBy", Text.of("Who took part", "参加人员"))
                                        .mandatory())
                        .build(),
                Transition.named("passFirst", Text.of("Accepted", "初验合格"))
                        .from(ACCEPTANCE_REQUESTED)
                        .to(FIRST_PASS)
                        .by(Roles.TECH, Roles.CSO)
                        .asking(passing())
                        .when(WorksGuards.holds(
                                "likeScheme", "scheme", Text.of("It differs from the approved scheme", "与批准方案不符")))
                        .when(WorksGuards.holds(
                                "likePatrols", "patrols", Text.of("It differs from the patrol records", "与巡查记录不符")))
                        .when(WorksGuards.holds(
                                "likeChanges", "changes", Text.of("It differs from the approved changes", "与批准变更不符")))
                        .when(WorksGuards::waterTest)
                        .when(WorksGuards.NO_OPEN_VIOLATION)
                        .causing(new Effect.Notify("renovation-accepted"))
                        .build(),
                Transition.named("failFirst", Text.of("Not accepted", "初验不合格"))
                        .explained(Text.of("A violation is opened for what must be put right.", "将立违章案件跟进整改。"))
                        .from(ACCEPTANCE_REQUESTED)
                        .to(FIRST_FAIL)
                        .by(Roles.TECH, Roles.CSO)
                        .asking(
                                RenovationFields.reason("failReason", Text.of("What is wrong", "不合格内容")),
                                RenovationFields.file("failPhoto", Text.of("Photo", "照片")))
                        .causing(
                                new Effect.OpenFollowUp(ViolationType.ID), new Effect.Notify("renovation-not-accepted"))
                        .build(),
                Transition.named("correct", Text.of("Correct it", "返工整改"))
                        .from(FIRST_FAIL)
                        .to(IN_WORK)
                        .by(Roles.CSA, Roles.REQUESTER)
                        .when(WorksGuards.PERMIT_LIVES)
                        .build());
    }

    private static Field[] passing() {
        return new Field[] {
            RenovationFields.yes("likeScheme", Text.of("Like the approved scheme", "与批准方案一致"))
                    .mandatory(),
            RenovationFields.yes("likePatrols", Text.of("Like the patrol records", "与巡查记录一致"))
                    .mandatory(),
            RenovationFields.yes("likeChanges", Text.of("Like the approved changes", "与批准变更一致"))
                    .mandatory(),
            Field.number("waterTestHours", Text.of("Closed-water test", "闭水试验时长"), "h", 0, 240),
            RenovationFields.date(RenovationFields.ACCEPTED_ON, Text.of("Accepted on", "验收日期"))
                    .mandatory(),
            RenovationFields.file("acceptPhoto", Text.of("Photo", "照片"))
        };
    }

    private static List<Transition> afterUse() {
        return List.of(
                Transition.named("reInspect", Text.of("Re-inspected, in order", "复验合格"))
                        .from(FIRST_PASS)
                        .to(RE_INSPECTED)
                        .by(Roles.TECH, Roles.CSO)
                        .asking(RenovationFields.reason("reInspection", Text.of("What was looked at", "复验内容")))
                        .when(WorksGuards::used)
                        .build(),
                Transition.named("reInspectFail", Text.of("Leak or damage found", "复验发现渗漏或损坏"))
                        .explained(Text.of(
                                "Also before the month is over, when the unit below reports it.", "使用期内邻户报漏亦可。"))
                        .from(FIRST_PASS)
                        .to(RE_INSPECT_FAIL)
                        .by(Roles.TECH, Roles.CSO)
                        .asking(
                                RenovationFields.reason("damage", Text.of("What was found", "发现问题")),
                                RenovationFields.file("damagePhoto", Text.of("Photo", "照片")))
                        .causing(new Effect.Notify("renovation-not-accepted"))
                        .build(),
                Transition.named("damageSettled", Text.of("Repaired, or deduction agreed in writing", "已修复或书面同意扣除"))
                        .from(RE_INSPECT_FAIL)
                        .to(RE_INSPECTED)
                        .by(Roles.CSO)
                        .asking(
                                Field.choice(
                                                "settledBy",
                                                Text.of("How", "处理方式"),
                                                List.of(
                                                        Choice.of("REPAIRED", "Repaired", "已修复"),
                                                        Choice.of("DEDUCTED", "Deduction agreed in writing", "书面同意扣除")))
                                        .mandatory(),
                                RenovationFields.file("settledProof", Text.of("Written consent or photo", "书面同意或照片"))
                                        .mandatory())
                        .when(WorksGuards::used)
                        .build());
    }

    private static List<Transition> money() {
        return List.of(
                Transition.named("depositDeducted", Text.of("Deducted", "押金扣除"))
                        .from(RenovationStates.running())
                        .hidden()
                        .asking(
                                PermitSteps.held(),
                                PermitSteps.cashier(),
                                Field.text("deducted", Text.of("Deducted", "扣除金额"))
                                        .mandatory(),
                                RenovationFields.reason("deductionReason", Text.of("Reason", "扣除理由")),
                                Field.text("deductionProof", Text.of("Proof", "扣除依据"))
                                        .mandatory())
                        .causing(new Effect.Notify("renovation-deducted"))
                        .build(),
                Transition.named("refunded", Text.of("Deposit refunded", "押金已退"))
                        .from(RE_INSPECTED)
                        .to(REFUNDED)
                        .hidden()
                        .asking(PermitSteps.held(), PermitSteps.receipt(), PermitSteps.cashier())
                        .when(WorksGuards.PASSES_RETURNED)
                        .when(WorksGuards.NO_OPEN_VIOLATION)
                        .causing(new Effect.Finish(), new Effect.Notify("renovation-refunded"))
                        .build(),
                Transition.named("withdrawnAndRefunded", Text.of("Withdrawn, deposit given back", "撤销并退还押金"))
                        .from(RenovationStates.running())
                        .to(CANCELLED)
                        .hidden()
                        .asking(
                                PermitSteps.held(),
                                PermitSteps.receipt(),
                                PermitSteps.cashier(),
                                RenovationFields.reason("cancelReason", Text.of("Why", "原因")))
                        .when(WorksGuards.PASSES_RETURNED)
                        .when(WorksGuards.NO_OPEN_VIOLATION)
                        .causing(
                                new Effect.Finish(),
                                new Effect.Notify("renovation-refunded"),
                                new Effect.Close("WITHDRAWN"))
                        .build(),
                Transition.named("archive", Text.of("Archive", "归档"))
                        .from(REFUNDED)
                        .to(ARCHIVED)
                        .by(Roles.CSA)
                        .causing(new Effect.Close("DONE"))
                        .build(),
                Transition.named("archiveWithoutDeposit", Text.of("Archive, no deposit was taken", "未收押金，归档"))
                        .from(RE_INSPECTED)
                        .to(ARCHIVED)
                        .by(Roles.CSA)
                        .when(WorksGuards.NO_DEPOSIT_TAKEN)
                        .when(WorksGuards.PASSES_RETURNED)
                        .when(WorksGuards.NO_OPEN_VIOLATION)
                        .causing(new Effect.Finish(), new Effect.Close("DONE"))
                        .build());
    }
}
