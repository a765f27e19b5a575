// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

class ComplaintWorkflowTest {
    private static final Workflow WORKFLOW = ComplaintType.workflow();
    private static final Set<String> ANYWHERE =
            Set.of("LEGAL", "CANCELLED", "AWAITING_CUSTOMER", "AWAITING_THIRD_PARTY");

    /** The table of P09, with the shortcuts the README names. */
    private static final Map<String, Set<String>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("RECEIVED", Set.of("REGISTERED", "CONVERTED")),
            Map.entry("REGISTERED", Set.of("CLASSIFIED", "CONVERTED", "HANDLED")),
            Map.entry("CLASSIFIED", Set.of("EXPLAINED", "ASSIGNED", "HANDLED")),
            Map.entry("EXPLAINED", Set.of("CLOSED")),
            Map.entry("ASSIGNED", Set.of("VERIFYING", "PLAN", "HANDLED")),
            Map.entry("VERIFYING", Set.of("PLAN", "HANDLED")),
            Map.entry("PLAN", Set.of("ESCALATED", "HANDLING", "HANDLED")),
            Map.entry("ESCALATED", Set.of("PLAN")),
            Map.entry("HANDLING", Set.of("HANDLED")),
            Map.entry("HANDLED", Set.of("REPLIED", "CLOSED_UNRESOLVED")),
            Map.entry("REPLIED", Set.of("CLOSED", "CALLED_BACK", "REOPENED")),
            Map.entry("CALLED_BACK", Set.of("CLOSED", "REOPENED")),
            Map.entry("REOPENED", Set.of("ASSIGNED", "HANDLED")),
            Map.entry("LEGAL", Set.of("HANDLED", "CLOSED_UNRESOLVED"))));

    @Test
    void allowsExactlyThePairsOfTheTable() {
        for (State from : WORKFLOW.states()) {
            Set<String> targets = new TreeSet<>();
            for (Transition step : WORKFLOW.from(from.id())) {
                if (!step.to().equals(Transition.SAME) && !step.to().equals(Transition.BACK)) {
                    targets.add(step.to());
                }
            }
            targets.removeAll(ANYWHERE);
            assertThat(targets).as(from.id()).isEqualTo(new TreeSet<>(TABLE.getOrDefault(from.id(), Set.of())));
        }
    }

    @Test
    void leavesNoEndedCase() {
        assertThat(WORKFLOW.states().stream()
                        .filter(state -> state.phase() == Phase.CLOSED)
                        .flatMap(state -> WORKFLOW.from(state.id()).stream()))
                .isEmpty();
    }

    @Test
    void reachesTheCourtAndTheWithdrawalFromEveryRunningState() {
        for (String state : ComplaintStates.runningBut(ComplaintStates.LEGAL)) {
            assertThat(WORKFLOW.from(state).stream().map(Transition::name))
                    .as(state)
                    .contains("legal", "withdraw", "becomeMajor");
        }
    }

    @Test
    void answersInWritingBeforeTheCallBack() {
        for (Transition step : WORKFLOW.transitions()) {
            if (step.effects().stream().anyMatch(Effect.PlanCallback.class::isInstance)) {
                assertThat(step.form().field("replyText").orElseThrow().required())
                        .as(step.name())
                        .isTrue();
            }
        }
    }

    @Test
    void reopensForTheSameResponsible() {
        Transition step = WORKFLOW.transition("dissatisfied").orElseThrow();
        assertThat(step.to()).isEqualTo("REOPENED");
        assertThat(step.effects()).contains(new Effect.Reopen(), new Effect.AssignToResponsible());
    }

    @Test
    void knowsNoSanction() {
        assertThat(WORKFLOW.transitions().stream().map(step -> step.title().en().toLowerCase()))
                .noneMatch(title -> title.matches(".*(fine|punish|penal|sanction).*"));
    }

    @Test
    void isShortForAMinorComplaint() {
        String state = WORKFLOW.initial();
        for (String step : new String[] {"register", "settle", "reply", "satisfied"}) {
            Transition transition = WORKFLOW.transition(step).orElseThrow();
            assertThat(transition.from()).contains(state);
            state = transition.to();
        }
        assertThat(state).isEqualTo("CLOSED");
    }
}
