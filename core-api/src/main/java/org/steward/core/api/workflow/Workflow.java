// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The states of a case type and the only legal steps between them. Immutable data; {@link WorkflowCheck} finds what is
 * wrong with it when its module is registered.
 *
 * @param initial id of the state a new case is in
 */
public record Workflow(String initial, List<State> states, List<Transition> transitions) {
    /** Copies the lists. */
    public Workflow {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }

    /** The state with an id. */
    public Optional<State> state(String id) {
        return states.stream().filter(state -> state.id().equals(id)).findFirst();
    }

    /** The transition with a name. */
    public Optional<Transition> transition(String name) {
        return transitions.stream()
                .filter(transition -> transition.name().equals(name))
                .findFirst();
    }

    /** Transitions that start from a state, in declared order: the first is the next sensible step. */
    public List<Transition> from(String stateId) {
        return transitions.stream()
                .filter(transition -> transition.from().contains(stateId))
                .toList();
    }
}
