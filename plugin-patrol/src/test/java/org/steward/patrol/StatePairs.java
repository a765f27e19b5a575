// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** Holds a workflow against a table of procedure P23 or P27. */
public final class StatePairs {
    private StatePairs() {}

    /** Exactly the states and, of every pair of them, exactly those of the table have a step. */
    public static void hold(Workflow workflow, Set<String> states, Map<String, Set<String>> table) {
        assertThat(workflow.states().stream().map(State::id)).containsExactlyInAnyOrderElementsOf(states);
        for (String from : states) {
            for (String to : states) {
                boolean legal = table.getOrDefault(from, Set.of()).contains(to);
                assertThat(leads(workflow, from, to)).as(from + " to " + to).isEqualTo(legal);
            }
        }
    }

    private static boolean leads(Workflow workflow, String from, String to) {
        return workflow.from(from).stream()
                .filter(step -> !step.to().equals(Transition.SAME))
                .anyMatch(step -> step.to().equals(to) || step.to().equals(Transition.BACK));
    }
}
