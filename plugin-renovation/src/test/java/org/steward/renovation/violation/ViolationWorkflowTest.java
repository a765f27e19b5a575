// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.people.Roles;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Workflow;
import org.steward.renovation.Cases;
import org.steward.renovation.WorkflowTable;

/** Violations against P21, with the ways out that its README names. */
class ViolationWorkflowTest {
    private static final CaseType TYPE = ViolationType.declare();
    private static final Workflow WORKFLOW = TYPE.workflow();

    @Test
    void allowsExactlyThePairsOfTheTable() {
        new WorkflowTable()
                .row("FOUND", "STOPPED_ON_SPOT")
                .row("STOPPED_ON_SPOT", "NOTICE_ISSUED", "FIXED", "REPORTED_TO_AUTHORITY")
                .row("NOTICE_ISSUED", "FIXED", "SECOND_NOTICE", "REPORTED_TO_AUTHORITY")
                .row("FIXED", "RECHECK_PASS", "RECHECK_FAIL")
                .row("RECHECK_PASS", "CLOSED")
                .row("RECHECK_FAIL", "SECOND_NOTICE")
                .row("SECOND_NOTICE", "WORK_STOPPED", "FIXED")
                .row("WORK_STOPPED", "REPORTED_TO_AUTHORITY", "FIXED")
                .row("REPORTED_TO_AUTHORITY", "CLOSED_BY_AUTHORITY")
                .row("CLOSED")
                .row("CLOSED_BY_AUTHORITY")
                .holds(WORKFLOW);
    }

    @Test
    void reportsToTheAuthorityOnlyWithItsReferenceAndProof() {
        for (String step : List.of("report", "reportSerious")) {
            assertThat(List.of("authority", "authorityRef", "authorityProof"))
                    .allSatisfy(field -> assertThat(WORKFLOW.transition(step)
                                    .orElseThrow()
                                    .form()
                                    .field(field)
                                    .orElseThrow()
                                    .required())
                            .as("%s of %s", field, step)
                            .isTrue());
        }
    }

    @Test
    void provesThatTheNoticeArrivedAndTheOwnerWasPhoned() {
        for (String step : List.of("issueNotice", "secondNotice")) {
            assertThat(List.of("noticeNo", "ownerPhonedAt", "deliveryProof"))
                    .allSatisfy(field -> assertThat(WORKFLOW.transition(step)
                                    .orElseThrow()
                                    .form()
                                    .field(field)
                                    .orElseThrow()
                                    .required())
                            .isTrue());
        }
    }

    @Test
    void tellsTheManagerOfASeriousOneAtOnce() {
        assertThat(WORKFLOW.transition("stopSerious").orElseThrow().effects())
                .contains(new Effect.Put("violationLevel", "SERIOUS"), new Effect.Notify("violation-serious"));
        assertThat(refusals("stopOnSpot", Map.of(), Map.of("violationLevel", "SERIOUS")))
                .containsExactly("level");
    }

    @Test
    void skipsTheNoticeOnlyForTheMinorAndGoesStraightToTheAuthorityOnlyForTheSerious() {
        assertThat(refusals("fixedOnSpot", Map.of("violationLevel", "GENERAL"), Map.of()))
                .containsExactly("level");
        assertThat(refusals("fixedOnSpot", Map.of("violationLevel", "MINOR"), Map.of()))
                .isEmpty();
        assertThat(refusals("reportSerious", Map.of("violationLevel", "GENERAL"), Map.of()))
                .containsExactly("level");
        assertThat(refusals("reportSerious", Map.of("violationLevel", "SERIOUS"), Map.of()))
                .isEmpty();
    }

    @Test
    void followsAMissedNoticeWithTheSecondByItself() {
        DeadlineRule rule = TYPE.deadlines().stream()
                .filter(each -> each.id().equals("rectify"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.onBreach()).isEqualTo("overdue");
        assertThat(rule.choice().keyFor(Map.of("violationLevel", "SERIOUS"))).isEqualTo("reno.rectify.serious");
        assertThat(rule.choice().keyFor(Map.of("violationLevel", "MINOR"))).isEqualTo("reno.rectify.minor");
        assertThat(rule.choice().keyFor(Map.of())).isEqualTo("reno.rectify.general");
    }

    @Test
    void knowsNoFineAndCutsOffNothing() {
        assertThat(WORKFLOW.transitions().stream()
                        .map(step -> (step.title().en() + step.help().en()).toLowerCase()))
                .noneMatch(words -> words.matches(".*\\b(fine|fined|cut off|water|electricity|power)\\b.*"));
        assertThat(WORKFLOW.transitions().stream()
                        .flatMap(step -> step.form().fields().stream())
                        .map(field -> field.type().name()))
                .doesNotContain("MONEY");
    }

    private static List<String> refusals(String step, Map<String, String> stored, Map<String, String> entered) {
        return Cases.refusals(TYPE, step, Cases.member(Roles.CSO), stored, entered);
    }
}
