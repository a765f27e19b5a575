// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;
import org.steward.renovation.WorkflowTable;
import org.steward.renovation.violation.ViolationType;

/** The application against the table of P21. */
class RenovationWorkflowTest {
    private static final Workflow WORKFLOW = RenovationType.declare().workflow();

    @Test
    void allowsExactlyThePairsOfTheTable() {
        new WorkflowTable()
                .row("SUBMITTED", "INCOMPLETE", "TECH_REVIEW", "CANCELLED")
                .row("INCOMPLETE", "SUBMITTED", "CANCELLED")
                .row("TECH_REVIEW", "CSM_REVIEW", "CANCELLED")
                .row("CSM_REVIEW", "REJECTED", "APPROVED", "CANCELLED")
                .row("REJECTED", "SUBMITTED", "CANCELLED")
                .row("APPROVED", "AGREEMENT_SIGNED", "CANCELLED")
                .row("AGREEMENT_SIGNED", "DEPOSIT_PAID", "PERMITTED", "CANCELLED")
                .row("DEPOSIT_PAID", "PERMITTED", "CANCELLED")
                .row("PERMITTED", "IN_WORK", "CANCELLED")
                .row("IN_WORK", "STOPPED", "CHANGE_REVIEW", "EXPIRED", "ACCEPTANCE_REQUESTED", "CANCELLED")
                .row("STOPPED", "IN_WORK", "CANCELLED")
                .row("CHANGE_REVIEW", "IN_WORK", "CANCELLED")
                .row("EXPIRED", "IN_WORK", "CANCELLED")
                .row("ACCEPTANCE_REQUESTED", "FIRST_PASS", "FIRST_FAIL", "CANCELLED")
                .row("FIRST_FAIL", "IN_WORK", "CANCELLED")
                .row("FIRST_PASS", "RE_INSPECTED", "RE_INSPECT_FAIL", "CANCELLED")
                .row("RE_INSPECT_FAIL", "RE_INSPECTED", "CANCELLED")
                .row("RE_INSPECTED", "REFUNDED", "ARCHIVED", "CANCELLED")
                .row("REFUNDED", "ARCHIVED", "CANCELLED")
                .row("ARCHIVED")
                .row("CANCELLED")
                .holds(WORKFLOW);
    }

    @Test
    void leavesNoEndedApplication() {
        assertThat(WORKFLOW.states().stream()
                        .filter(state -> state.phase() == Phase.CLOSED)
                        .map(State::id)
                        .flatMap(state -> WORKFLOW.from(state).stream()))
                .isEmpty();
    }

    @Test
    void asksForAReasonAtBothStagesOfTheApproval() {
        Map.of("reviewTechnique", "techReason", "approve", "approveReason", "reject", "rejectReason")
                .forEach((step, reason) -> assertThat(
                                step(step).form().field(reason).orElseThrow().required())
                        .as(step)
                        .isTrue());
        assertThat(step("reject").form().field("howToChange").orElseThrow().required())
                .isTrue();
    }

    @Test
    void movesMoneyOnlyTogetherWithTheLedger() {
        assertThat(List.of("depositPaid", "depositDeducted", "refunded", "withdrawnAndRefunded"))
                .allSatisfy(step -> assertThat(step(step).hidden()).isTrue());
    }

    @Test
    void opensAViolationWhenTheFirstVisitFails() {
        assertThat(step("failFirst").effects()).contains(new Effect.OpenFollowUp(ViolationType.ID));
    }

    @Test
    void namesASupervisorOfRecordWithEveryPermit() {
        assertThat(Stream.of("issuePermit", "issuePermitWithoutDeposit").map(RenovationWorkflowTest::step))
                .allSatisfy(step -> {
                    assertThat(step.form().field("supervisor").orElseThrow().required())
                            .isTrue();
                    assertThat(step.effects()).contains(new Effect.AssignTo("supervisor"));
                });
    }

    @Test
    void knowsNoSanction() {
        assertThat(WORKFLOW.transitions().stream().map(step -> step.title().en().toLowerCase()))
                .noneMatch(title -> title.matches(".*\\b(fine|punish|penal|sanction|cut off).*"));
    }

    private static Transition step(String name) {
        return WORKFLOW.transition(name).orElseThrow();
    }
}
