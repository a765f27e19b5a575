// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.frontdesk.Centre;

/** The first-asked card from the question to the content customer (P02); gus, a guard, was asked. */
class FirstAskedTest {
    @TempDir
    Path folder;

    private Centre centre;
    private Case card;

    @BeforeEach
    void isAsked() {
        centre = new Centre(folder);
        card = centre.desk
                .open(
                        centre.member("gus"),
                        new NewCase(
                                FirstAskedType.ID,
                                Channel.PATROL.name(),
                                "",
                                "The lift smells",
                                "",
                                "",
                                "",
                                new Requester("", "Wang", "13800000000", false),
                                null,
                                "",
                                null,
                                "",
                                Map.of(),
                                ""))
                .orElseThrow();
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private Outcome<Case> step(String by, String name, Map<String, String> fields) {
        return centre.fire(by, card, name, fields);
    }

    private void reported() {
        Case request = centre.open("anna", "request", Map.of("kind", "OTHER"));
        step("gus", "transfer", Map.of("requestNumber", request.number(), "toldTo", "anna"))
                .orElseThrow();
    }

    private Map<String, String> doneIn(int hours) {
        Instant at = centre.clock.instant().plus(Duration.ofHours(hours));
        return Map.of("department", "Engineering", "promisedFinishAt", at.toString());
    }

    private void promised() {
        reported();
        step("anna", "land", doneIn(4)).orElseThrow();
        step("gus", "promise", Map.of()).orElseThrow();
    }

    private void fedBack(String says) {
        step("anna", "result", Map.of("result", "Cleaned")).orElseThrow();
        step("gus", "feedBack", Map.of("customerSays", says)).orElseThrow();
    }

    private static String flaw(Outcome<Case> refused) {
        return refused.refusal().orElseThrow().flaws().get(0).code();
    }

    private List<String> toldTheCustomer() {
        return centre.reader.file(centre.member("chief"), card.number()).orElseThrow().journal().stream()
                .filter(entry -> entry.kind().equals(Kinds.NOTICE_SENT))
                .filter(entry -> "customer".equals(entry.data().get("recipient")))
                .map(entry -> entry.data().get("template"))
                .toList();
    }

    @Test
    void tellsTheCentreWhatTheGuardWasAsked() {
        reported();
        assertThat(centre.told("anna")).containsExactly("first-asked-reported");
        assertThat(centre.told("bo")).isEmpty();
        assertThat(centre.now(card).people().assignee()).isEqualTo("anna");
        assertThat(centre.now(card).people().responsible()).isEqualTo("gus");
    }

    @Test
    void tellsTheGuardAsSoonAsDepartmentAndTimeAreFixed() {
        reported();
        step("anna", "land", doneIn(4)).orElseThrow();
        assertThat(centre.told("gus")).containsExactly("first-asked-landed");
        assertThat(toldTheCustomer()).isEmpty();
    }

    @Test
    void tellsTheCustomerThePromiseAndTheResult() {
        promised();
        assertThat(toldTheCustomer()).containsExactly("first-asked-promised");
        step("anna", "result", Map.of("result", "Cleaned")).orElseThrow();
        assertThat(toldTheCustomer()).containsExactly("first-asked-promised", "first-asked-result");
        assertThat(centre.told("gus")).contains("first-asked-result");
    }

    @Test
    void letsOnlyWhoeverWasAskedFirstOrASupervisorTellTheCustomer() {
        reported();
        step("anna", "land", doneIn(4)).orElseThrow();
        assertThat(flaw(step("anna", "promise", Map.of()))).isEqualTo("not-asked-first");
        step("gus", "promise", Map.of()).orElseThrow();
    }

    @Test
    void refusesAPromiseThatIsOver() {
        reported();
        assertThat(flaw(step("anna", "land", doneIn(0)))).isEqualTo("past");
        step("anna", "land", doneIn(1)).orElseThrow();
    }

    @Test
    void needsANewPromiseWhenTheCustomerIsNotContent() {
        promised();
        centre.clock.pass(Duration.ofHours(3));
        fedBack("NO");
        assertThat(flaw(step("gus", "again", Map.of()))).isEqualTo("required");
        step("gus", "again", doneIn(2)).orElseThrow();
        assertThat(centre.now(card).state()).isEqualTo("LANDED");
        CaseTimer result = timer("result");
        assertThat(result.metAt()).isNull();
        assertThat(result.dueAt()).isEqualTo(centre.clock.instant().plus(Duration.ofHours(2)));
    }

    private CaseTimer timer(String rule) {
        return centre.reader.file(centre.member("chief"), card.number()).orElseThrow().timers().stream()
                .filter(timer -> timer.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void callsTheManagerWhenItGoesRoundASecondTime() {
        promised();
        fedBack("NO");
        step("gus", "again", doneIn(2)).orElseThrow();
        step("gus", "promise", Map.of()).orElseThrow();
        fedBack("NO");
        assertThat(flaw(step("gus", "again", doneIn(2)))).isEqualTo("again");
        step("gus", "againToManager", doneIn(2)).orElseThrow();
        assertThat(centre.told("chief")).containsExactly("first-asked-again");
    }

    @Test
    void isClosedOnlyByTheWordOfTheCustomer() {
        promised();
        fedBack("UNKNOWN");
        assertThat(flaw(step("gus", "close", Map.of()))).isEqualTo("not-content");
        assertThat(step("gus", "close", Map.of("customerSays", "YES"))
                        .orElseThrow()
                        .closureCode())
                .isEqualTo("SATISFIED");
    }

    @Test
    void goesToTheCentreWhenTheAnswerWasNotEnough() {
        Case request = centre.open("anna", "request", Map.of("kind", "OTHER"));
        step("gus", "answer", Map.of("directAnswer", "It will go away")).orElseThrow();
        Case reported = step("gus", "answerFails", Map.of("requestNumber", request.number(), "toldTo", "anna"))
                .orElseThrow();
        assertThat(reported.state()).isEqualTo("TRANSFERRED");
        assertThat(reported.times().finishedAt()).isNull();
        assertThat(reported.reopened()).isEqualTo(1);
        assertThat(centre.told("anna")).containsExactly("first-asked-reported");
    }
}
