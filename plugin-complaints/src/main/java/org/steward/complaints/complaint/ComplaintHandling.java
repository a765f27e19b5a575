// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** P09 while the department has the work: verify, plan, escalate, handle, settle on the spot. */
final class ComplaintHandling {
    private static final String[] DEPARTMENT = {
        Roles.CSA, Roles.TECH, Roles.GUARD, Roles.GCAP, Roles.CLEAN, Roles.GREEN, Roles.FIN
    };

    private ComplaintHandling() {}

    static List<Transition> transitions() {
        return List.of(verify(), plan(), handle(), finish(), settle(), escalate(), decide());
    }

    private static Transition verify() {
        return step("verify", Text.of("Visit and verify", "上门核实"))
                .from(ComplaintStates.ASSIGNED)
                .to(ComplaintStates.VERIFYING)
                .asking(
                        Field.choice(
                                "verifiedBy",
                                Text.of("How", "方式"),
                                List.of(
                                        Choice.of("VISIT", "Visit to the complainant", "走访投诉人"),
                                        Choice.of("SITE", "On the spot", "现场查看"),
                                        Choice.of("PHONE", "By phone", "电话核实"))),
                        Field.longText("finding", Text.of("Finding", "核实情况")))
                .build();
    }

    private static Transition plan() {
        return step("plan", Text.of("Plan measures", "制定措施"))
                .from(ComplaintStates.ASSIGNED, ComplaintStates.VERIFYING)
                .to(ComplaintStates.PLAN)
                .asking(measures(), Field.of("planDueOn", FieldType.DATE, Text.of("To be done by", "计划完成日期")))
                .when(ComplaintRules.FIRST_PERSON)
                .build();
    }

    private static Transition handle() {
        return step("handle", Text.of("Start handling", "开始处理"))
                .from(ComplaintStates.PLAN)
                .to(ComplaintStates.HANDLING)
                .when(ComplaintRules.FIRST_PERSON)
                .build();
    }

    private static Transition finish() {
        return step("finish", Text.of("Report as handled", "报告处理完毕"))
                .explained(Text.of("The form goes back to the centre the same day.", "处理单当天返回服务中心。"))
                .from(ComplaintStates.HANDLING)
                .to(ComplaintStates.HANDLED)
                .asking(
                        Field.longText("result", Text.of("Result", "处理结果")).mandatory(),
                        Field.longText("rootCause", Text.of("Root cause", "根本原因")),
                        Field.longText("preventive", Text.of("How it is kept from happening again", "预防措施")),
                        Field.of("compensation", FieldType.MONEY, Text.of("Compensation", "补偿金额")))
                .when(ComplaintRules.FIRST_PERSON)
                .causing(new Effect.Finish())
                .build();
    }

    private static Transition settle() {
        return step("settle", Text.of("Settle on the spot", "当场解决"))
                .explained(Text.of("For minor matters: done now, nothing to plan.", "适用于轻微事项：立即解决，无需另订措施。"))
                .from(
                        ComplaintStates.REGISTERED,
                        ComplaintStates.CLASSIFIED,
                        ComplaintStates.ASSIGNED,
                        ComplaintStates.VERIFYING,
                        ComplaintStates.PLAN,
                        ComplaintStates.REOPENED)
                .to(ComplaintStates.HANDLED)
                .asking(Field.longText("result", Text.of("Result", "处理结果")).mandatory())
                .when(ComplaintRules.MINOR)
                .when(ComplaintRules.VALID)
                .causing(
                        new Effect.Put(ComplaintFields.GRADE, ComplaintFields.MINOR),
                        new Effect.Put(ComplaintFields.VALID, "VALID"),
                        new Effect.Finish())
                .build();
    }

    private static Transition escalate() {
        return step("escalate", Text.of("Escalate", "请示上级"))
                .explained(Text.of("Beyond our authority: the next in the chain decides.", "超出权限：由上一级决定。"))
                .from(ComplaintStates.PLAN)
                .to(ComplaintStates.ESCALATED)
                .asking(Field.longText("escalationReason", Text.of("What must be decided", "请示事项"))
                        .mandatory())
                .causing(new Effect.Notify("complaint-forwarded"))
                .build();
    }

    private static Transition decide() {
        return Transition.named("decide", Text.of("Decide", "作出决定"))
                .from(ComplaintStates.ESCALATED)
                .to(ComplaintStates.PLAN)
                .by(Roles.CSO)
                .when(ComplaintRules.NOT_ABOUT_CALLER)
                .asking(Field.longText("decision", Text.of("Decision", "决定")).mandatory())
                .build();
    }

    private static TransitionBuilder step(String name, Text title) {
        return Transition.named(name, title).by(DEPARTMENT).when(ComplaintRules.NOT_ABOUT_CALLER);
    }

    private static Field measures() {
        return Field.longText("measures", Text.of("Measures", "措施")).mandatory();
    }
}
