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

/** P09 from the written answer to the end: reply, call-back, reopen, court, unresolved, withdrawn, change of class. */
final class ComplaintEnding {
    private ComplaintEnding() {}

    static List<Transition> transitions() {
        return List.of(
                reply("reply", Text.of("Answer in writing", "书面答复"), ComplaintCallbacks.USUAL)
                        .by(Roles.CSA)
                        .when(ComplaintRules.NOT_MAJOR)
                        .build(),
                reply("replyMajor", Text.of("Answer in writing, in person", "书面并当面答复"), ComplaintCallbacks.MAJOR)
                        .by(Roles.RPM)
                        .when(ComplaintRules.IS_MAJOR)
                        .build(),
                satisfied(),
                dissatisfied(),
                notReached(),
                closeUnreached(),
                reclassify(),
                raise("becomeImportant", ComplaintFields.IMPORTANT, "complaint-forwarded"),
                raise("becomeMajor", ComplaintFields.MAJOR, "complaint-major"),
                legal(),
                legalSettled(),
                closeUnresolved(),
                withdraw());
    }

    private static TransitionBuilder reply(String name, Text title, String plan) {
        return Transition.named(name, title)
                .explained(Text.of("The result is told to the complainant and the centre.", "将结果告知投诉人和服务中心。"))
                .from(ComplaintStates.HANDLED)
                .to(ComplaintStates.REPLIED)
                .when(ComplaintRules.NOT_ABOUT_CALLER)
                .asking(Field.longText(ComplaintFields.REPLY, Text.of("Answer", "答复内容"))
                        .mandatory())
                .causing(new Effect.PlanCallback(plan), new Effect.Notify("complaint-result"));
    }

    private static Transition satisfied() {
        return Transition.named("satisfied", Text.of("Satisfied at call-back", "回访满意"))
                .from(ComplaintStates.REPLIED, ComplaintStates.CALLED_BACK)
                .to(ComplaintStates.CLOSED)
                .hidden()
                .when(ComplaintRules.ANSWERED_IN_WRITING)
                .causing(new Effect.CancelCallbacks(), new Effect.Close("SATISFIED"))
                .build();
    }

    private static Transition dissatisfied() {
        return Transition.named("dissatisfied", Text.of("Not satisfied at call-back", "回访不满意"))
                .from(ComplaintStates.REPLIED, ComplaintStates.CALLED_BACK)
                .to(ComplaintStates.REOPENED)
                .hidden()
                .causing(
                        new Effect.Reopen(),
                        new Effect.CancelCallbacks(),
                        new Effect.AssignToResponsible(),
                        new Effect.Notify("complaint-reopened"))
                .build();
    }

    private static Transition notReached() {
        return Transition.named("notReached", Text.of("Not reached at call-back", "回访未联系上"))
                .from(ComplaintStates.REPLIED)
                .to(ComplaintStates.CALLED_BACK)
                .hidden()
                .build();
    }

    private static Transition closeUnreached() {
        return Transition.named("closeUnreached", Text.of("Close after the letter", "寄出信函后结案"))
                .explained(Text.of("Silence is not satisfaction: it counts as not called back.", "沉默不等于满意：按未回访统计。"))
                .from(ComplaintStates.CALLED_BACK)
                .to(ComplaintStates.CLOSED)
                .by(Roles.CSO)
                .asking(Field.of("letterSentOn", FieldType.DATE, Text.of("Letter sent on", "信函寄出日期"))
                        .mandatory())
                .causing(new Effect.Close("UNREACHED"))
                .build();
    }

    private static Transition reclassify() {
        return Transition.named("reclassify", Text.of("Change the class", "调整等级"))
                .from(ComplaintStates.working())
                .by(Roles.CSO)
                .asking(
                        ComplaintFields.grade(),
                        Field.longText("classReason", Text.of("Why", "原因")).mandatory())
                .build();
    }

    private static Transition raise(String name, String grade, String notice) {
        return Transition.named(name, Text.of("Raise the class", "提升等级"))
                .from(ComplaintStates.running())
                .hidden()
                .asking(Field.text(ComplaintFields.RAISED, Text.of("Raised because", "提升原因")))
                .when(ComplaintRules.NOT_MAJOR)
                .when(ComplaintRules.VALID)
                .causing(new Effect.Put(ComplaintFields.GRADE, grade), new Effect.Notify(notice))
                .build();
    }

    private static Transition legal() {
        return Transition.named("legal", Text.of("Go to mediation or court", "进入调解或诉讼"))
                .explained(Text.of(
                        "The last resort: owners are persuaded and helped, never punished.", "最后手段：对业主只说服、帮助，不处罚。"))
                .from(ComplaintStates.runningBut(ComplaintStates.LEGAL))
                .to(ComplaintStates.LEGAL)
                .by(Roles.RPM)
                .asking(Field.longText("legalReason", Text.of("Why, and what was tried before", "原因及此前的努力"))
                        .mandatory())
                .causing(new Effect.CancelCallbacks())
                .build();
    }

    private static Transition legalSettled() {
        return Transition.named("legalSettled", Text.of("Settled", "已调解或裁决"))
                .from(ComplaintStates.LEGAL)
                .to(ComplaintStates.HANDLED)
                .by(Roles.RPM)
                .asking(Field.longText("result", Text.of("Result", "处理结果")).mandatory())
                .causing(new Effect.Finish())
                .build();
    }

    private static Transition closeUnresolved() {
        return Transition.named("closeUnresolved", Text.of("Close as not resolved", "未解决结案"))
                .explained(Text.of("The demand is not reasonable; the reasons stand in writing.", "诉求不合理，须书面说明理由。"))
                .from(ComplaintStates.HANDLED, ComplaintStates.LEGAL)
                .to(ComplaintStates.CLOSED_UNRESOLVED)
                .by(Roles.RPM)
                .asking(
                        Field.longText("unresolvedReasons", Text.of("Written reasons", "书面理由"))
                                .mandatory(),
                        Field.choice(
                                        "informed",
                                        Text.of("Who was informed", "已告知"),
                                        List.of(
                                                Choice.of("OC", "Owners' committee", "业主委员会"),
                                                Choice.of("AUTH", "Authority", "主管部门")))
                                .mandatory())
                .causing(
                        new Effect.CancelCallbacks(),
                        new Effect.Close("UNRESOLVED"),
                        new Effect.Notify("complaint-result"))
                .build();
    }

    private static Transition withdraw() {
        return Transition.named("withdraw", Text.of("Withdrawn by the complainant", "投诉人撤回"))
                .from(ComplaintStates.running())
                .to(ComplaintStates.CANCELLED)
                .by(Roles.CSA)
                .asking(Field.longText("withdrawReason", Text.of("Reason in the complainant's words", "投诉人说明的原因"))
                        .mandatory())
                .causing(new Effect.CancelCallbacks(), new Effect.Close("WITHDRAWN"))
                .build();
    }
}
