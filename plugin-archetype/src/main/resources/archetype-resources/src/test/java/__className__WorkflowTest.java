// SPDX-License-Identifier: Apache-2.0
package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.steward.core.api.form.Field;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

class ${className}WorkflowTest {
    private static final Workflow WORKFLOW = ${className}Workflow.declare();

    @Test
    void isShort() {
        String state = WORKFLOW.initial();
        for (String name : List.of("accept", "finish", "close")) {
            Transition step = WORKFLOW.transition(name).orElseThrow();
            assertThat(step.from()).contains(state);
            state = step.to();
        }
        assertThat(state).isEqualTo(${className}Workflow.CLOSED);
    }

    @Test
    void isWithdrawnOnlyBeforeTheWorkIsDone() {
        assertThat(WORKFLOW.transition("withdraw").orElseThrow().from())
                .containsExactlyInAnyOrder(${className}Workflow.RECEIVED, ${className}Workflow.IN_WORK);
    }

    @Test
    void wantsAResultBeforeItIsDone() {
        Transition finish = WORKFLOW.transition("finish").orElseThrow();
        assertThat(finish.effects()).contains(new Effect.Finish());
        assertThat(finish.form().field("result").map(Field::required)).contains(true);
    }

    @Test
    void leavesAClosedCaseAlone() {
        assertThat(WORKFLOW.from(${className}Workflow.CLOSED)).isEmpty();
    }
}
