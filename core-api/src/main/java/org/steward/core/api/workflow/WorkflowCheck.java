// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is wrong with a workflow before it serves anybody. Pure and thread-safe. */
public final class WorkflowCheck {
    private WorkflowCheck() {}

    /**
     * Checks a workflow.
     *
     * @param knownRoles role codes that exist
     * @return one sentence per fault, for the plugin author; empty when sound
     */
    public static List<String> faults(Workflow workflow, Set<String> knownRoles) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (State state : workflow.states()) {
            if (!ids.add(state.id())) {
                faults.add("state " + state.id() + " is declared twice");
            }
        }
        if (!ids.contains(workflow.initial())) {
            faults.add("initial state " + workflow.initial() + " is not declared");
        }
        Set<String> names = new HashSet<>();
        for (Transition transition : workflow.transitions()) {
            if (!names.add(transition.name())) {
                faults.add("transition " + transition.name() + " is declared twice");
            }
            checkTransition(transition, ids, knownRoles, faults);
        }
        if (faults.isEmpty()) {
            checkReach(workflow, faults);
        }
        return faults;
    }

    private static void checkTransition(
            Transition transition, Set<String> ids, Set<String> roles, List<String> faults) {
        String name = "transition " + transition.name();
        if (transition.from().isEmpty()) {
            faults.add(name + " starts nowhere");
        }
        for (String from : transition.from()) {
            if (!ids.contains(from)) {
                faults.add(name + " starts from unknown state " + from);
            }
        }
        boolean special =
                transition.to().equals(Transition.SAME) || transition.to().equals(Transition.BACK);
        if (!special && !ids.contains(transition.to())) {
            faults.add(name + " leads to unknown state " + transition.to());
        }
        for (String role : transition.roles()) {
            if (!roles.contains(role)) {
                faults.add(name + " names unknown role " + role);
            }
        }
    }

    private static void checkReach(Workflow workflow, List<String> faults) {
        Map<String, Set<String>> next = successors(workflow);
        Map<String, Set<String>> previous = new HashMap<>();
        next.forEach((from, targets) -> targets.forEach(
                to -> previous.computeIfAbsent(to, key -> new HashSet<>()).add(from)));
        Set<String> reachable = closure(Set.of(workflow.initial()), next);
        Set<String> closed = workflow.states().stream()
                .filter(state -> state.phase() == Phase.CLOSED)
                .map(State::id)
                .collect(Collectors.toSet());
        Set<String> canEnd = closure(closed, previous);
        for (State state : workflow.states()) {
            if (!reachable.contains(state.id())) {
                faults.add("state " + state.id() + " cannot be reached");
            } else if (!canEnd.contains(state.id())) {
                faults.add("state " + state.id() + " is a dead end: no closed state can be reached from it");
            }
        }
    }

    private static Map<String, Set<String>> successors(Workflow workflow) {
        Map<String, Set<String>> next = new HashMap<>();
        Map<String, State> states =
                workflow.states().stream().collect(Collectors.toMap(State::id, Function.identity()));
        for (Transition transition : workflow.transitions()) {
            for (String from : transition.from()) {
                Set<String> targets = next.computeIfAbsent(from, key -> new HashSet<>());
                if (transition.to().equals(Transition.BACK)) {
                    workflow.transitions().stream()
                            .filter(other ->
                                    states.containsKey(other.to()) && other.to().equals(from))
                            .forEach(other -> targets.addAll(other.from()));
                } else if (!transition.to().equals(Transition.SAME)) {
                    targets.add(transition.to());
                }
            }
        }
        return next;
    }

    private static Set<String> closure(Set<String> start, Map<String, Set<String>> edges) {
        Set<String> seen = new HashSet<>(start);
        Deque<String> todo = new ArrayDeque<>(start);
        while (!todo.isEmpty()) {
            for (String next : edges.getOrDefault(todo.pop(), Set.of())) {
                if (seen.add(next)) {
                    todo.push(next);
                }
            }
        }
        return seen;
    }
}
