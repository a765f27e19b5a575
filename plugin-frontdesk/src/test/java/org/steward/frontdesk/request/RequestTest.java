// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.frontdesk.Centre;

/** How a request is declined, and how often it may be returned (P01). */
class RequestTest {
    @TempDir
    Path folder;

    private Centre centre;
    private Case request;

    @BeforeEach
    void isReceived() {
        centre = new Centre(folder);
        request = centre.open("anna", RequestType.ID, Map.of("kind", "OTHER"));
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private Outcome<Case> step(String by, String name, Map<String, String> fields) {
        return centre.fire(by, request, name, fields);
    }

    private static List<String> flaws(Outcome<Case> refused) {
        return refused.refusal().orElseThrow().flaws().stream()
                .map(flaw -> flaw.field().isEmpty() ? flaw.code() : flaw.field())
                .toList();
    }

    private void dispatched(String by) {
        step(by, "dispatch", Map.of("worker", "bo")).orElseThrow();
    }

    private void returnedTwice() {
        dispatched("anna");
        step("bo", "returnIt", Map.of("returned", "Not ours")).orElseThrow();
        dispatched("anna");
        step("bo", "returnAgain", Map.of("returnedAgain", "Still not ours")).orElseThrow();
    }

    @Test
    void isDeclinedOnlyWithAReasonAndAnAlternative() {
        assertThat(flaws(step("olga", "decline", Map.of()))).containsExactlyInAnyOrder("declineReason", "alternative");
        assertThat(flaws(step("olga", "decline", Map.of("declineReason", "Gas pipes"))))
                .containsExactly("alternative");
        assertThat(flaws(step("olga", "decline", Map.of("declineReason", " ", "alternative", "The gas works"))))
                .containsExactly("declineReason");
        Case declined = step(
                        "olga", "decline", Map.of("declineReason", "Gas pipes", "alternative", "We call the gas works"))
                .orElseThrow();
        assertThat(declined.state()).isEqualTo("DECLINED");
        assertThat(declined.closureCode()).isEqualTo("REFUSED");
    }

    @Test
    void isNotDeclinedByAnAssistant() {
        assertThat(flaws(step("anna", "decline", Map.of("declineReason", "No", "alternative", "None"))))
                .containsExactly("role");
    }

    @Test
    void goesBackToTheCounterOnceWithItsReason() {
        dispatched("anna");
        assertThat(flaws(step("bo", "returnIt", Map.of()))).containsExactly("returned");
        Case back = step("bo", "returnIt", Map.of("returned", "Not ours")).orElseThrow();
        assertThat(back.state()).isEqualTo("RETURNED");
        assertThat(back.people().assignee()).isEqualTo("anna");
        dispatched("anna");
        assertThat(flaws(step("bo", "returnIt", Map.of("returned", "Not ours"))))
                .containsExactly("returned-before");
    }

    @Test
    void goesToTheSupervisorOnlyTheSecondTime() {
        dispatched("anna");
        assertThat(flaws(step("bo", "returnAgain", Map.of("returnedAgain", "Not ours"))))
                .containsExactly("decided");
        step("bo", "returnIt", Map.of("returned", "Not ours")).orElseThrow();
        dispatched("anna");
        step("bo", "returnAgain", Map.of("returnedAgain", "Still not ours")).orElseThrow();
        assertThat(centre.told("olga")).containsExactly("request-returned-again");
    }

    @Test
    void isGivenToSomebodyByTheSupervisorAfterTheSecondTime() {
        returnedTwice();
        assertThat(flaws(step("anna", "dispatch", Map.of("worker", "bo")))).containsExactly("supervisor-decides");
        dispatched("olga");
        assertThat(flaws(step("bo", "returnAgain", Map.of("returnedAgain", "No"))))
                .containsExactly("decided");
        assertThat(step("bo", "accept", Map.of()).orElseThrow().state()).isEqualTo("ACCEPTED");
    }

    @Test
    void isDispatchedAnewWithinItsLimit() {
        returnedTwice();
        assertThat(centre.reader
                        .file(centre.member("chief"), request.number())
                        .orElseThrow()
                        .timers())
                .filteredOn(timer -> timer.rule().equals("dispatch-again"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.metAt()).isNull());
    }

    @Test
    void namesEachFlawForAPerson() {
        Flaw flaw = step("olga", "decline", Map.of())
                .refusal()
                .orElseThrow()
                .flaws()
                .get(0);
        assertThat(flaw.message().zh()).isNotBlank();
        assertThat(flaw.message().en()).isNotBlank();
    }
}
