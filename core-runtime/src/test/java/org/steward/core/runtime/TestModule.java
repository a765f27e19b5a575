// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.page.ListView;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Waiting;
import org.steward.core.api.workflow.Workflow;

/** A small module with one case type: register, start, finish, settle, reopen. */
public final class TestModule {
    /** Id of the case type. */
    public static final String TYPE = "matter";

    /** Summary of a case that refuses to expire. */
    public static final String STUCK = "Stuck";

    private TestModule() {}

    /** The case type. */
    public static CaseType type() {
        Field grade = Field.choice(
                "grade",
                Text.of("Grade", "等级"),
                List.of(Choice.of("MINOR", "Minor", "轻微"), Choice.of("MAJOR", "Major", "重大")));
        return new CaseType(
                TYPE,
                "MT",
                Text.of("Matter", "事项"),
                Text.of("Matters", "事项"),
                Form.of(
                        grade,
                        Field.number("floor", Text.of("Floor", "楼层"), "", -5, 100),
                        Field.of("wantedAt", FieldType.DATE_TIME, Text.of("Wanted at", "约定时间")),
                        Field.of("endsAt", FieldType.DATE_TIME, Text.of("Ends at", "截止时间"))),
                "",
                "grade",
                new Workflow("REGISTERED", states(), steps()),
                deadlines(),
                List.of(new CallbackPlan(
                        "ask",
                        Text.of("Asked", "回访"),
                        "matter.callback",
                        "matter.rate",
                        "matter.attempts",
                        Set.of(),
                        "settle",
                        "reopen",
                        "settle",
                        "settle")),
                Set.of(),
                true,
                ListView.USUAL);
    }

    private static List<DeadlineRule> deadlines() {
        return List.of(
                new DeadlineRule(
                        "settle",
                        Text.of("Settled", "办结"),
                        Set.of(),
                        Set.of("settle"),
                        DeadlineRule.LimitChoice.always("matter.limit"),
                        true,
                        true,
                        false,
                        ""),
                new DeadlineRule(
                        "look",
                        Text.of("Looked at", "查看"),
                        Set.of(),
                        Set.of("finish", "finishAndAsk"),
                        new DeadlineRule.LimitChoice(
                                List.of(
                                        new DeadlineRule.When("grade", "MAJOR", "matter.major"),
                                        new DeadlineRule.When("grade", "MINOR", "matter.minor")),
                                ""),
                        false,
                        true,
                        false,
                        ""),
                new DeadlineRule(
                                "served",
                                Text.of("Served", "服务"),
                                Set.of(),
                                Set.of("finish", "finishAndAsk"),
                                DeadlineRule.LimitChoice.always("matter.served"),
                                true,
                                false,
                                false,
                                "")
                        .countedFrom("wantedAt"),
                DeadlineRule.of("ended", Text.of("Ended", "到期"), "matter.served", "settle")
                        .aside()
                        .countedFrom("endsAt")
                        .warnedBefore("matter.reminder"),
                new DeadlineRule(
                        "expiry",
                        Text.of("Expired", "到期"),
                        Set.of(),
                        Set.of("settle"),
                        DeadlineRule.LimitChoice.always("matter.expiry"),
                        false,
                        false,
                        false,
                        "expire"));
    }

    private static List<State> states() {
        List<State> states = new java.util.ArrayList<>(Waiting.states());
        states.add(new State("REGISTERED", Text.of("Registered", "已登记"), Phase.OPEN));
        states.add(new State("WORKING", Text.of("Being worked on", "处理中"), Phase.OPEN));
        states.add(new State("DONE", Text.of("Done", "已完成"), Phase.DONE));
        states.add(new State("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED));
        return states;
    }

    private static List<Transition> steps() {
        List<Transition> steps =
                new java.util.ArrayList<>(Waiting.transitions(List.of("CSA"), "REGISTERED", "WORKING"));
        steps.add(Transition.named("start", Text.of("Start", "开始"))
                .from("REGISTERED")
                .to("WORKING")
                .asking(
                        Field.of("worker", FieldType.STAFF, Text.of("Who", "处理人")),
                        Field.text("plan", Text.of("Plan", "方案")).mandatory())
                .causing(new Effect.AssignTo("worker"))
                .build());
        steps.add(Transition.named("finish", Text.of("Finish", "完成"))
                .from("WORKING")
                .to("DONE")
                .causing(new Effect.Finish())
                .build());
        steps.add(Transition.named("finishAndAsk", Text.of("Finish and ask", "完成并回访"))
                .from("WORKING")
                .to("DONE")
                .causing(new Effect.Finish(), new Effect.PlanCallback("ask"))
                .build());
        steps.add(Transition.named("settle", Text.of("Close", "结案"))
                .from("DONE")
                .to("CLOSED")
                .by("CSA")
                .when(context -> "x".equals(context.value("plan"))
                        ? Optional.of(new Flaw("", "bad-plan", Text.of("The plan is bad", "方案不合格")))
                        : Optional.empty())
                .causing(new Effect.Close("SATISFIED"))
                .build());
        steps.add(Transition.named("reopen", Text.of("Reopen", "重新打开"))
                .from("DONE", "CLOSED")
                .to("WORKING")
                .by("CSA")
                .causing(new Effect.Reopen(), new Effect.AssignToResponsible())
                .build());
        steps.add(Transition.named("expire", Text.of("Expire", "到期"))
                .from("REGISTERED")
                .to("CLOSED")
                .when(context -> STUCK.equals(context.current().summary())
                        ? Optional.of(new Flaw("", "stuck", Text.of("It is stuck", "卡住了")))
                        : Optional.empty())
                .causing(new Effect.Close("EXPIRED"))
                .hidden()
                .build());
        return steps;
    }

    /** The module. */
    public static ModuleDeclaration declaration() {
        return ModuleDeclaration.of("matters", Text.of("Matters", "事项"), Text.of("For tests.", "用于测试。"))
                .caseTypes(type())
                .parameters(List.of(
                        Parameter.limit("matter.limit", Text.of("Settled within", "办结时限"), "8 wh", "CV"),
                        Parameter.limit("matter.expiry", Text.of("Expires after", "到期时限"), "30 d", "CV"),
                        Parameter.limit("matter.callback", Text.of("Called back within", "回访时限"), "3 d", "CV"),
                        Parameter.integer("matter.rate", Text.of("Share asked", "回访比例"), 100, "%", 0, 100, "CV"),
                        Parameter.limit("matter.served", Text.of("Served", "服务时限"), "0 min", "CV"),
                        Parameter.integer(
                                "matter.reminder", Text.of("Reminded before the end", "到期前提醒"), 3, "d", 1, 60, "CV"),
                        Parameter.limit("matter.major", Text.of("Major looked at", "重大事项处理时限"), "2 h", "CV"),
                        Parameter.limit("matter.minor", Text.of("Minor looked at", "轻微事项处理时限"), "4 h", "CV"),
                        Parameter.integer("matter.attempts", Text.of("Attempts", "次数"), 3, "", 1, 9, "CV")))
                .duties(DutyPlan.of(
                                "walk", Text.of("Walk", "巡查"), "FREQ=DAILY", TYPE, Text.of("Walk of {1}", "巡查 {1}"), "")
                        .openedAt(LocalTime.of(2, 30)))
                .build();
    }
}
