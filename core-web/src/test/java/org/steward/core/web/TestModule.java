// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleBuilder;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ListView;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Waiting;
import org.steward.core.api.workflow.Workflow;

/** A small module with one case type and, when wanted, resources. */
public final class TestModule {
    /** Id of the module. */
    public static final String ID = "matters";
    /** Id of the case type. */
    public static final String TYPE = "matter";

    private TestModule() {}

    /** The module with these resources. */
    public static Module with(Object... resources) {
        ModuleDeclaration declaration = plain().resources(resources).build();
        return () -> declaration;
    }

    /** The module with these papers. */
    public static Module printing(CasePrint... prints) {
        ModuleDeclaration declaration = plain().prints(prints).build();
        return () -> declaration;
    }

    private static ModuleBuilder plain() {
        return ModuleDeclaration.of(ID, Text.of("Matters", "事项"), Text.of("For tests.", "用于测试。"))
                .parameters(List.of(Parameter.limit("matter.limit", Text.of("Limit", "时限"), "24 h", "CV")))
                .indicators(List.of(new Indicator(
                        "M01",
                        Text.of("Major matters", "重大事项率"),
                        Text.of("major / all", "重大 / 全部"),
                        "%",
                        BigDecimal.TEN,
                        false,
                        "CV",
                        Share.ofReceived(
                                TYPE,
                                file -> true,
                                file -> "MAJOR".equals(file.current().fields().get("grade"))))))
                .caseTypes(type());
    }

    private static CaseType type() {
        Field grade = Field.choice(
                "grade",
                Text.of("Grade", "等级"),
                List.of(Choice.of("MINOR", "Minor", "轻微"), Choice.of("MAJOR", "Major", "重大")));
        return new CaseType(
                TYPE,
                "MT",
                Text.of("Matter", "事项"),
                Text.of("Matters", "事项"),
                Form.of(grade),
                "",
                "grade",
                new Workflow("REGISTERED", states(), steps()),
                List.of(new DeadlineRule(
                        "settle",
                        Text.of("Settled", "办结"),
                        Set.of(),
                        Set.of("settle"),
                        DeadlineRule.LimitChoice.always("matter.limit"),
                        true,
                        true,
                        false,
                        "")),
                List.of(),
                Set.of(),
                true,
                ListView.USUAL);
    }

    private static List<State> states() {
        List<State> states = new ArrayList<>(Waiting.states());
        states.add(new State("REGISTERED", Text.of("Registered", "已登记"), Phase.OPEN));
        states.add(new State("WORKING", Text.of("Being worked on", "处理中"), Phase.OPEN));
        states.add(new State("DONE", Text.of("Done", "已完成"), Phase.DONE));
        states.add(new State("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED));
        return states;
    }

    private static List<Transition> steps() {
        List<Transition> steps = new ArrayList<>(Waiting.transitions(List.of("CSA"), "REGISTERED", "WORKING"));
        steps.add(Transition.named("start", Text.of("Start", "开始"))
                .from("REGISTERED")
                .to("WORKING")
                .asking(Field.text("plan", Text.of("Plan", "方案")).mandatory())
                .build());
        steps.add(Transition.named("finish", Text.of("Finish", "完成"))
                .from("WORKING")
                .to("DONE")
                .causing(new Effect.Finish())
                .build());
        steps.add(Transition.named("settle", Text.of("Close", "结案"))
                .from("DONE")
                .to("CLOSED")
                .causing(new Effect.Close("SATISFIED"))
                .build());
        return steps;
    }
}
