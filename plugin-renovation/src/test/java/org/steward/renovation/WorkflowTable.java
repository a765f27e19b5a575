// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** Holds a workflow against a table of the domain: every state, every pair, nothing else. */
public final class WorkflowTable {
    private final Map<String, Set<String>> pairs = new TreeMap<>();

    /** A row: the states that may follow. */
    public WorkflowTable row(String from, String... to) {
        pairs.put(from, new TreeSet<>(Set.of(to)));
        return this;
    }

    /** Asserts that a step leads from one state to another exactly where the table says so; all pairs are tried. */
    public void holds(Workflow workflow) {
        assertThat(workflow.states().stream().map(State::id))
                .as("states")
                .containsExactlyInAnyOrderElementsOf(pairs.keySet());
        for (String from : pairs.keySet()) {
            for (String to : pairs.keySet()) {
                assertThat(leads(workflow, from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(pairs.get(from).contains(to));
            }
        }
    }

    private static boolean leads(Workflow workflow, String from, String to) {
        return workflow.from(from).stream().map(Transition::to).anyMatch(to::equals);
    }
}
