// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Transition;

/** What may be done with a case next, and why it cannot be closed yet. Thread-safe. */
final class Steps {
    private Steps() {}

    /** Steps of the caller, in the order of the workflow. */
    static List<Transition> of(Case current, CaseType type, Caller caller) {
        if (CaseAccess.firing(caller, current.number()).isPresent()) {
            return List.of();
        }
        return type.workflow().from(current.state()).stream()
                .filter(step -> !step.hidden()
                        && TransitionDecision.refusal(current, type, step, caller)
                                .isEmpty())
                .toList();
    }

    /** Why the caller cannot close a case now; empty when he can or it is closed. The context has no fields. */
    static List<Flaw> obstacles(CaseType type, Optional<Flaw> children, GuardContext context) {
        Case current = context.current();
        Caller caller = context.caller();
        if (current.isClosed()) {
            return List.of();
        }
        List<Flaw> obstacles = new ArrayList<>(children.stream().toList());
        List<Transition> closing = type.workflow().from(current.state()).stream()
                .filter(step -> TransitionDecision.closes(current, type, step))
                .toList();
        List<Transition> mine = closing.stream()
                .filter(step -> TransitionDecision.mayFire(current, step, caller))
                .toList();
        if (closing.isEmpty()) {
            obstacles.add(earlier(current, type));
        } else if (mine.isEmpty()) {
            obstacles.add(
                    closing.stream().allMatch(Transition::hidden)
                            ? Flaw.of(
                                    "awaits-callback",
                                    Text.of("The call-back closes it when the customer is content", "客户回访满意后自动结案"))
                            : Flaw.of("role", Text.of("Your role may not close it", "您的角色无权结案")));
        } else {
            obstacles.addAll(objections(mine, context));
        }
        return obstacles;
    }

    private static List<Flaw> objections(List<Transition> closing, GuardContext context) {
        List<Flaw> first = List.of();
        for (Transition step : closing) {
            List<Flaw> objections = TransitionDecision.objections(step, context).stream()
                    .filter(flaw -> step.form().field(flaw.field()).isEmpty())
                    .toList();
            if (objections.isEmpty()) {
                return List.of();
            }
            first = first.isEmpty() ? objections : first;
        }
        return first;
    }

    private static Flaw earlier(Case current, CaseType type) {
        Text state = TransitionDecision.title(type, current.state());
        return type.workflow().from(current.state()).stream()
                .filter(step -> !step.hidden())
                .findFirst()
                .map(step -> Flaw.of(
                        "too-early",
                        Text.of("It cannot be closed in the state \"{0}\"; next: {1}", "当前状态“{0}”不能结案；下一步：{1}")
                                .with(state, step.title())))
                .orElseGet(() -> Flaw.of(
                        "too-early",
                        Text.of("It cannot be closed in the state \"{0}\"", "当前状态“{0}”不能结案")
                                .with(state)));
    }
}
