// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** Taken, worked on, done, closed: the only states and the only steps between them. */
final class ${className}Workflow {
    static final String RECEIVED = "RECEIVED";
    static final String IN_WORK = "IN_WORK";
    static final String DONE = "DONE";
    static final String CLOSED = "CLOSED";

    private static final Guard CAUSE_WHEN_URGENT = context -> ${className}Type.URGENT.equals(
                            context.value(${className}Type.URGENCY))
                    && context.value("cause").isBlank()
            ? Optional.of(new Flaw("cause", "cause-needed", Text.of("An urgent matter needs its cause", "紧急事项必须写明原因")))
            : Optional.empty();

    private ${className}Workflow() {}

    static Workflow declare() {
        return new Workflow(
                RECEIVED,
                List.of(
                        new State(RECEIVED, Text.of("Received", "已接收"), Phase.OPEN),
                        new State(IN_WORK, Text.of("In work", "处理中"), Phase.OPEN),
                        new State(DONE, Text.of("Done", "已办结"), Phase.DONE),
                        new State(CLOSED, Text.of("Closed", "已结案"), Phase.CLOSED)),
                List.of(accept(), finish(), close(), withdraw()));
    }

    private static Transition accept() {
        return Transition.named("accept", Text.of("Take up", "受理"))
                .from(RECEIVED)
                .to(IN_WORK)
                .by(Roles.CSA, Roles.TECH)
                .asking(Field.of("assignee", FieldType.STAFF, Text.of("Who does it", "经办人")))
                .causing(new Effect.AssignTo("assignee"), new Effect.Notify("${moduleId}-receipt"))
                .build();
    }

    private static Transition finish() {
        return Transition.named("finish", Text.of("Report as done", "报告办结"))
                .explained(Text.of("The customer is told the result.", "系统会将结果告知客户。"))
                .from(IN_WORK)
                .to(DONE)
                .by(Roles.CSA, Roles.TECH)
                .asking(
                        Field.longText("result", Text.of("Result", "处理结果")).mandatory(),
                        Field.longText("cause", Text.of("Cause", "原因")))
                .when(CAUSE_WHEN_URGENT)
                .causing(new Effect.Finish(), new Effect.Notify("${moduleId}-result"))
                .build();
    }

    private static Transition close() {
        return Transition.named("close", Text.of("Close", "结案"))
                .from(DONE)
                .to(CLOSED)
                .by(Roles.CSO)
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition withdraw() {
        return Transition.named("withdraw", Text.of("Withdrawn by the customer", "客户撤回"))
                .from(RECEIVED, IN_WORK)
                .to(CLOSED)
                .by(Roles.CSA)
                .asking(Field.longText("withdrawReason", Text.of("Reason", "撤回原因"))
                        .mandatory())
                .causing(new Effect.Close("WITHDRAWN"))
                .build();
    }
}
