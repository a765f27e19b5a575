// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Waiting;
import org.steward.core.api.workflow.Workflow;

/** Register, decide, do it, and thank in public (P15). */
final class SuggestionWorkflow {
    private static final Guard COST_NEEDS_MANAGER = context -> refuse(
            "true".equals(context.value("costs"))
                    && context.caller().kind() != Caller.Kind.SYSTEM
                    && !context.caller().is(Roles.CSM),
            "costs",
            "manager-decides-cost",
            Text.of("What costs money is evaluated by the service-centre manager", "涉及费用的建议由客服经理评估"));
    private static final Guard DECLINED = context -> refuse(
            !"DECLINE".equals(context.value("decision")),
            "decision",
            "not-declined",
            Text.of("It was not declined", "该建议未被否决"));
    private static final Guard ADOPTED = context -> refuse(
            "DECLINE".equals(context.value("decision")), "decision", "declined", Text.of("It was declined", "该建议已被否决"));
    private static final Guard NAME_WITH_CONSENT = context -> refuse(
            "true".equals(context.fields().get("commended")) && !"true".equals(context.value("consentToName")),
            "commended",
            "consent-needed",
            Text.of("Thank by name only with consent", "未经同意不得公开姓名表扬"));

    private SuggestionWorkflow() {}

    static Workflow workflow() {
        List<State> states = new ArrayList<>(List.of(
                state("RECEIVED", "Received", "已收到", Phase.OPEN),
                state("REPORTED", "Reported", "已上报", Phase.OPEN),
                state("EVALUATED", "Evaluated", "已评估", Phase.OPEN),
                state("ADOPTED", "Adopted", "已采纳", Phase.OPEN),
                state("PLANNED", "Planned", "已定方案", Phase.OPEN),
                state("IMPLEMENTED", "Implemented", "已实施", Phase.DONE),
                state("PUBLISHED", "Published", "已公示", Phase.DONE),
                state("DECLINED", "Declined", "未采纳", Phase.OPEN),
                state("REPLIED", "Answered", "已答复", Phase.DONE),
                state("CLOSED", "Closed", "已结案", Phase.CLOSED),
                state("CANCELLED", "Withdrawn", "已撤回", Phase.CLOSED)));
        states.addAll(Waiting.states());
        String[] open = {"RECEIVED", "REPORTED", "EVALUATED", "ADOPTED", "PLANNED", "DECLINED"};
        List<Transition> steps = new ArrayList<>(List.of(report(), evaluate(), adopt(), decline(), plan()));
        steps.addAll(List.of(implement(), publish(), reply(), close(), withdraw(open)));
        steps.addAll(Waiting.transitions(List.of(Roles.CSO), open));
        return new Workflow("RECEIVED", states, steps);
    }

    private static Transition report() {
        return Transition.named("report", Text.of("Report to the supervisor", "上报主管"))
                .from("RECEIVED")
                .to("REPORTED")
                .by(Roles.CSA)
                .causing(new Effect.Notify("suggestion-receipt"))
                .build();
    }

    private static Transition evaluate() {
        return Transition.named("evaluate", Text.of("Evaluate", "评估"))
                .from("REPORTED")
                .to("EVALUATED")
                .by(Roles.CSO)
                .asking(
                        Field.choice(
                                        "decision",
                                        Text.of("Decision", "决定"),
                                        List.of(
                                                Choice.of("ADOPT", "Adopt", "采纳"),
                                                Choice.of("PARTLY", "Adopt in part", "部分采纳"),
                                                Choice.of("DECLINE", "Decline", "不采纳")))
                                .mandatory(),
                        Field.of("costs", FieldType.YES_NO, Text.of("Costs money", "涉及费用")),
                        Field.longText("evaluation", Text.of("Reasons", "理由")).mandatory())
                .when(COST_NEEDS_MANAGER)
                .build();
    }

    private static Transition adopt() {
        return Transition.named("adopt", Text.of("Adopt", "采纳"))
                .from("EVALUATED")
                .to("ADOPTED")
                .by(Roles.CSO)
                .when(ADOPTED)
                .causing(new Effect.Notify("suggestion-decision"))
                .build();
    }

    private static Transition decline() {
        return Transition.named("decline", Text.of("Decline", "不采纳"))
                .from("EVALUATED")
                .to("DECLINED")
                .by(Roles.CSO)
                .when(DECLINED)
                .build();
    }

    private static Transition plan() {
        return Transition.named("plan", Text.of("Plan", "制定方案"))
                .from("ADOPTED")
                .to("PLANNED")
                .asking(
                        Field.longText("plan", Text.of("Plan", "方案")).mandatory(),
                        Field.of("planDueOn", FieldType.DATE, Text.of("To be done by", "计划完成日期"))
                                .mandatory(),
                        Field.of("assignee", FieldType.STAFF, Text.of("Who does it", "经办人")))
                .by(Roles.CSA, Roles.TECH, Roles.GCAP, Roles.GREEN, Roles.CLEAN)
                .causing(new Effect.AssignTo("assignee"))
                .build();
    }

    private static Transition implement() {
        return Transition.named("implement", Text.of("Report as implemented", "报告已实施"))
                .from("PLANNED")
                .to("IMPLEMENTED")
                .by(Roles.CSA, Roles.TECH, Roles.GCAP, Roles.GREEN, Roles.CLEAN)
                .asking(Field.longText("result", Text.of("What was done", "实施情况"))
                        .mandatory())
                .causing(new Effect.Finish())
                .build();
    }

    private static Transition publish() {
        return Transition.named("publish", Text.of("Publish measures and thanks", "公示措施并致谢"))
                .explained(Text.of("On the board, by name only with consent.", "在公告栏公示，姓名须经同意。"))
                .from("IMPLEMENTED")
                .to("PUBLISHED")
                .by(Roles.CSA)
                .asking(
                        Field.longText("boardText", Text.of("Text on the board", "公告内容"))
                                .mandatory(),
                        Field.of("commended", FieldType.YES_NO, Text.of("Thanked by name", "点名表扬")))
                .when(NAME_WITH_CONSENT)
                .causing(new Effect.Notify("suggestion-published"))
                .build();
    }

    private static Transition reply() {
        return Transition.named("reply", Text.of("Answer with the reason", "答复并说明理由"))
                .from("DECLINED")
                .to("REPLIED")
                .by(Roles.CSO)
                .asking(Field.longText("replyText", Text.of("Answer", "答复内容")).mandatory())
                .causing(new Effect.Finish(), new Effect.Notify("suggestion-decision"))
                .build();
    }

    private static Transition close() {
        return Transition.named("close", Text.of("Close", "结案"))
                .from("PUBLISHED", "REPLIED")
                .to("CLOSED")
                .by(Roles.CSO)
                .causing(new Effect.Close("SETTLED"))
                .build();
    }

    private static Transition withdraw(String... open) {
        return Transition.named("withdraw", Text.of("Withdrawn", "撤回"))
                .from(open)
                .to("CANCELLED")
                .by(Roles.CSA)
                .asking(Field.longText("withdrawReason", Text.of("Reason", "原因"))
                        .mandatory())
                .causing(new Effect.Close("WITHDRAWN"))
                .build();
    }

    private static State state(String id, String en, String zh, Phase phase) {
        return new State(id, Text.of(en, zh), phase);
    }

    private static Optional<Flaw> refuse(boolean broken, String field, String code, Text message) {
        return broken ? Optional.of(new Flaw(field, code, message)) : Optional.empty();
    }
}
