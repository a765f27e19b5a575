// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.runtime.TestCentre;

/** What happens to a case on its way. */
class CaseLifeTest extends DeskTest {
    @Test
    void firesHiddenStepsOnlyForThePlatform() {
        Case made = centre.open("anna");
        assertThat(kind(desk.fire(anna, made.number(), CaseDesk.ANY_VERSION, "expire", Map.of())))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        Caller system = Caller.system("matters", TestCentre.ESTATE);
        assertThat(desk.fire(system, made.number(), CaseDesk.ANY_VERSION, "expire", Map.of())
                        .orElseThrow()
                        .closureCode())
                .isEqualTo("EXPIRED");
    }

    @Test
    void waitsAndReturnsToTheStateBefore() {
        Case waiting = fire(
                anna,
                centre.open("anna"),
                "awaitCustomer",
                Map.of("pauseReason", "ACCESS", "nextContactOn", "2026-11-30"));
        assertThat(waiting.times().waitingSince()).isEqualTo(centre.clock.instant());
        assertThat(fire(anna, waiting, "resume", Map.of()).state()).isEqualTo("REGISTERED");
    }

    @Test
    void doesNotCloseAParentWithOpenChildren() {
        Case parent = centre.open("anna");
        Case child = centre.open("anna");
        desk.link(anna, child.number(), parent.number(), LinkKind.CHILD_OF).orElseThrow();
        assertThat(kind(desk.link(anna, parent.number(), child.number(), LinkKind.CHILD_OF)))
                .isEqualTo(Rejection.Kind.RULE);
        Case done = fire(anna, fire(anna, parent, "start", Map.of("plan", "oil")), "finish", Map.of());
        Outcome<Case> refused = desk.fire(anna, parent.number(), done.version(), "settle", Map.of());
        assertThat(refused.refusal().orElseThrow().flaws().get(0).message().en())
                .contains(child.number());
        assertThat(centre.cases.file(anna, parent.number()).orElseThrow().obstacles())
                .extracting(Flaw::code)
                .contains("open-children");
        closed(centre.cases.find(anna, child.number()).orElseThrow());
        assertThat(fire(anna, done, "settle", Map.of()).isClosed()).isTrue();
    }

    @Test
    void reopensWithTheSameResponsibleAndTheDoerHearsOfIt() {
        Case reopened = fire(anna, closed(centre.open("anna")), "reopen", Map.of());
        assertThat(reopened.reopened()).isEqualTo(1);
        assertThat(reopened.times().closedAt()).isNull();
        assertThat(reopened.people().responsible()).isEqualTo("anna");
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, reopened.number()))
                .extracting(entry -> entry.to())
                .endsWith("WORKING", "anna");
    }

    @Test
    void handsOverOnlyByTheWordOfTheOneWhoTakesOver() {
        Case made = centre.open("anna");
        Case offered = desk.offerHandOver(anna, made.number(), made.version(), "bo", "end of shift")
                .orElseThrow();
        assertThat(offered.people().responsible()).isEqualTo("anna");
        assertThat(kind(desk.answerHandOver(anna, made.number(), CaseDesk.ANY_VERSION, true, "")))
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(desk.answerHandOver(bo, made.number(), offered.version(), true, "")
                        .orElseThrow()
                        .people()
                        .responsible())
                .isEqualTo("bo");
    }

    @Test
    void takesBackTheOwnLastStepForAWhile() {
        Case made = centre.open("anna");
        Case started = fire(anna, made, "start", Map.of("worker", "bo", "plan", "oil"));
        assertThat(kind(desk.undo(bo, made.number(), started.version()))).isEqualTo(Rejection.Kind.CONFLICT);
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().undoable())
                .isTrue();
        Case back = desk.undo(anna, made.number(), started.version()).orElseThrow();
        assertThat(back.state()).isEqualTo("REGISTERED");
        assertThat(back.fields()).isEmpty();
        assertThat(back.people().assignee()).isEmpty();
        Case again = fire(anna, back, "start", Map.of("plan", "oil"));
        centre.pass(Duration.ofHours(1));
        assertThat(kind(desk.undo(anna, made.number(), again.version()))).isEqualTo(Rejection.Kind.CONFLICT);
    }

    @Test
    void correctsAndJournalsEachValue() {
        Case made = centre.open("anna");
        Case corrected = desk.correct(
                        anna, made.number(), made.version(), Map.of("summary", "The door stands", "grade", "MAJOR"))
                .orElseThrow();
        assertThat(corrected.grade()).isEqualTo("MAJOR");
        assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, made.number()))
                .extracting(entry -> entry.kind())
                .containsExactly(
                        Kinds.OPENED, Kinds.CLOCK_STARTED, Kinds.CORRECTED, Kinds.CORRECTED, Kinds.CLOCK_STARTED);
    }

    @Test
    void readsButDoesNotChangeWhileTheModuleIsAway() {
        Case made = centre.open("anna");
        centre.takeModule();
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().moduleAbsent())
                .isNotNull();
        assertThat(kind(desk.note(anna, made.number(), "hello", false))).isEqualTo(Rejection.Kind.CONFLICT);
    }

    @Test
    void showsAResidentOnlyTheOwnCaseAndOnlyWhatIsVisible() {
        Case made = centre.open("anna");
        Case other = centre.open("anna");
        desk.note(anna, made.number(), "inside", false).orElseThrow();
        desk.note(anna, made.number(), "outside", true).orElseThrow();
        Caller resident = centre.resident(made.number());
        assertThat(kind(centre.cases.file(resident, other.number()))).isEqualTo(Rejection.Kind.NOT_FOUND);
        assertThat(centre.cases.file(resident, made.number()).orElseThrow().journal())
                .extracting(entry -> entry.note())
                .containsExactly("", "outside");
    }
}
