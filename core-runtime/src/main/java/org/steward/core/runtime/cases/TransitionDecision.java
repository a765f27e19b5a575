// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;

/** Decides on a transition: may it be fired, and what is the case after it. Changes nothing; thread-safe. */
final class TransitionDecision {
    private TransitionDecision() {}

    /** Why the caller may not fire a transition now, whatever is entered; empty when he may. */
    static Optional<Rejection> refusal(Case current, CaseType type, Transition transition, Caller caller) {
        if (!transition.from().contains(current.state())) {
            return Optional.of(
                    current.isClosed()
                            ? Refusals.closed(current.number())
                            : Refusals.conflict(
                                    "",
                                    "wrong-state",
                                    Text.of("\"{0}\" is not possible in the state {1}", "当前状态“{1}”下不能执行“{0}”")
                                            .with(transition.title(), title(type, current.state()))));
        }
        if (!mayFire(current, transition, caller)) {
            return Optional.of(Rejection.of(
                    Rejection.Kind.FORBIDDEN,
                    "role",
                    Text.of("You may not do this: {0}", "您无权执行：{0}").with(transition.title())));
        }
        if (Transition.BACK.equals(transition.to()) && current.stateBefore().isEmpty()) {
            return Optional.of(Refusals.conflict(
                    "", "nowhere-back", Text.of("There is no earlier state to return to", "没有可以返回的先前状态")));
        }
        return Optional.empty();
    }

    /** Whether the role of the caller allows a transition. */
    static boolean mayFire(Case current, Transition transition, Caller caller) {
        if (caller.kind() == Caller.Kind.SYSTEM) {
            return true;
        }
        if (transition.hidden()) {
            return false;
        }
        if (caller.kind() == Caller.Kind.RESIDENT) {
            return transition.roles().contains(Roles.REQUESTER) && caller.is(Roles.REQUESTER);
        }
        return CaseAccess.isAdministrator(caller)
                || (transition.roles().isEmpty()
                        ? CaseAccess.isInCharge(caller, current)
                        : transition.roles().stream().anyMatch(caller::is));
    }

    /** Reasons of the guards, in the order of the guards. */
    static List<Flaw> objections(Transition transition, GuardContext context) {
        return transition.guards().stream()
                .map(guard -> guard.check(context))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Decides.
     *
     * @param context with the checked values of the transition's form
     */
    static Outcome<Decided> decide(CaseType type, Transition transition, GuardContext context) {
        Case current = context.current();
        Caller caller = context.caller();
        Map<String, String> entered = context.fields();
        Optional<Rejection> refusal = refusal(current, type, transition, caller);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        List<Flaw> objections = objections(transition, context);
        if (!objections.isEmpty()) {
            return Outcome.rejected(new Rejection(Rejection.Kind.RULE, objections));
        }
        String target = switch (transition.to()) {
            case Transition.SAME -> current.state();
            case Transition.BACK -> current.stateBefore();
            default -> transition.to();
        };
        Optional<State> state = type.workflow().state(target);
        if (state.isEmpty()) {
            return Outcome.rejected(Refusals.conflict(
                    "",
                    "unknown-state",
                    Text.of("The state {0} exists no more", "状态 {0} 已不存在").with(target)));
        }
        Effects effects = new Effects(current, type, caller, context.now().toInstant());
        effects.enter(entered);
        effects.move(state.get());
        transition.effects().forEach(effect -> effects.apply(effect, entered));
        Decided decided = effects.decided(entered);
        return Validity.totalFlaw(decided.next().fields())
                .<Outcome<Decided>>map(flaw -> Outcome.invalid(List.of(flaw)))
                .orElseGet(() -> Outcome.done(decided));
    }

    /** Whether a transition ends the case. */
    static boolean closes(Case current, CaseType type, Transition transition) {
        return !current.isClosed()
                && type.workflow()
                        .state(transition.to())
                        .filter(state -> state.phase() == Phase.CLOSED)
                        .isPresent();
    }

    static Text title(CaseType type, String stateId) {
        return type.workflow().state(stateId).map(State::title).orElseGet(() -> Text.same(stateId));
    }
}
