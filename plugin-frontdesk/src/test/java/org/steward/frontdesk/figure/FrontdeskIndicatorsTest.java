// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.journal.Kinds;
import org.steward.core.testkit.Measured;
import org.steward.frontdesk.Centre;

/** K01 to K11 on facts told by hand, as domain section 4 defines them. */
class FrontdeskIndicatorsTest {
    private static final Instant T = Instant.parse("2026-11-10T02:00:00Z");
    private static final Instant LATER = T.plusSeconds(3600);

    @TempDir
    static Path folder;

    private static Centre centre;

    @BeforeAll
    static void opens() {
        centre = new Centre(folder);
    }

    @AfterAll
    static void closes() throws Exception {
        centre.close();
    }

    private static Indicator indicator(String code) {
        return FrontdeskIndicators.all(centre.tools).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Measured measured(String code, Told... told) {
        return Month.of(indicator(code), told);
    }

    private static String share(String code, Told... told) {
        return measured(code, told).toString();
    }

    private static Told told(String type, String number) {
        return new Told(type, number, T);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "ANN01"})
    void haveNoValueWhereNothingHappened(String code) {
        assertThat(measured(code).toString()).isEqualTo("0/0 []");
        assertThat(measured(code).measurement().percent()).isEmpty();
    }

    private static Told call(String number, int rings, boolean answered) {
        return told("call", number).with("rings", Integer.toString(rings)).with("answered", Boolean.toString(answered));
    }

    @Test
    void k01CountsCallsAnsweredByTheThirdRing() {
        assertThat(share("K01", call("A", 1, true), call("B", 3, true), call("C", 4, true), call("D", 1, false)))
                .isEqualTo("2/4 [C, D]");
    }

    @Test
    void k02IsTheNumberOfUnattendedCallsAndNamesThem() {
        assertThat(share(
                        "K02",
                        call("A", 3, true),
                        call("B", 4, true),
                        call("C", 2, false),
                        call("D", 3, false),
                        call("E", 9, false)))
                .isEqualTo("3/5 [B, D, E]");
        assertThat(indicator("K02").unit()).isEmpty();
        assertThat(indicator("K02").higherIsBetter()).isFalse();
    }

    private static Told confirmed(String number, String step, Instant at) {
        return told("request", number).met("done", LATER, T).step("finish", T).step(step, at);
    }

    @Test
    void k03CountsWhatTheCustomerConfirmedByTheDueTime() {
        assertThat(share(
                        "K03",
                        confirmed("A", "confirm", LATER),
                        confirmed("B", "confirm", LATER.plusMillis(1)),
                        confirmed("C", "satisfied", T),
                        confirmed("D", "autoConfirm", T)))
                .isEqualTo("2/4 [B, D]");
    }

    @Test
    void k03CountsTheLatestMainDeadlineAndLeavesOutWhatWasWithdrawn() {
        Told twice = confirmed("A", "confirm", LATER).timer("on-site", T, T, false, true);
        Told aside = confirmed("B", "confirm", LATER.plusSeconds(1))
                .timer("confirm", LATER.plusSeconds(60), LATER, false, false);
        Told withdrawn = told("request", "C").fellAway("done", LATER).closed("CANCELLED", "WITHDRAWN");
        assertThat(share("K03", twice, aside, withdrawn)).isEqualTo("1/2 [B]");
    }

    @Test
    void k03DoesNotCountAConfirmationTheCustomerTookBack() {
        Told reopened = confirmed("A", "confirm", T.plusSeconds(1)).step("reopen", T.plusSeconds(2));
        Told undone = confirmed("B", "confirm", T.plusSeconds(1)).undone("confirm", T.plusSeconds(2));
        Told again = confirmed("C", "confirm", T.plusSeconds(1))
                .step("reopen", T.plusSeconds(2))
                .step("satisfied", T.plusSeconds(3));
        assertThat(share("K03", reopened, undone, again)).isEqualTo("1/3 [A, B]");
    }

    private static Told answered(String number) {
        return told("request", number).step("answer", T);
    }

    @Test
    void k04CountsAnswersOnTheSpotOfAllRequests() {
        assertThat(share(
                        "K04",
                        answered("A"),
                        told("request", "B"),
                        answered("C").undone("answer", LATER)))
                .isEqualTo("1/3 [B, C]");
    }

    @Test
    void k04LooksAtReopeningsUntilTheEndOfTheSeventhDay() {
        Instant endOfSeventh = Instant.parse("2026-11-17T15:59:59Z");
        assertThat(share(
                        "K04",
                        answered("A").step("reopen", T.plus(Duration.ofDays(7))),
                        answered("B").step("reopen", endOfSeventh),
                        answered("C").step("reopen", endOfSeventh.plusSeconds(1)),
                        answered("D").step("reopen", LATER).undone("reopen", LATER)))
                .isEqualTo("2/4 [A, B]");
    }

    @Test
    void k04DoesNotCountWhatWasPassedOnFirst() {
        Told assigned = told("request", "A")
                .entry(Kinds.ASSIGNED, "olga", "bo", T, Map.of("team", ""))
                .step("answer", LATER);
        Told handedOver = told("request", "B")
                .entry(Kinds.HANDED_OVER, "bo", "bo", T, Map.of())
                .step("answer", LATER);
        Told routed = told("request", "C")
                .entry(Kinds.ASSIGNED, "mode", "anna", T, Map.of("route", "anna"))
                .step("answer", LATER);
        Told taken = told("request", "D")
                .entry(Kinds.ASSIGNED, "anna", "anna", T, Map.of())
                .step("answer", LATER);
        assertThat(share("K04", assigned, handedOver, routed, taken)).isEqualTo("2/4 [A, B]");
    }

    private static Told dispatched(String number, Instant at) {
        return told("request", number).step("dispatch", at).timer("dispatch", LATER, at, false, false);
    }

    @Test
    void k05CountsDispatchesInTimeOfDispatches() {
        Told answered = answered("D").timer("dispatch", LATER, T, false, false);
        assertThat(share(
                        "K05",
                        dispatched("A", T),
                        dispatched("B", LATER),
                        dispatched("C", LATER.plusMillis(1)),
                        answered))
                .isEqualTo("2/3 [C]");
    }

    private static Told fedBack(String number, Instant at) {
        return told("first-asked", number)
                .step("feedBack", at)
                .met("feed-back", LATER, at)
                .closed("CLOSED", "SATISFIED");
    }

    @Test
    void k06CountsContentCustomersWhoWereToldInTime() {
        Told notContent = told("first-asked", "C").step("feedBack", T).met("feed-back", LATER, T);
        Told withdrawn = told("first-asked", "D").fellAway("transfer", LATER).closed("WITHDRAWN", "WITHDRAWN");
        assertThat(share("K06", fedBack("A", LATER), fedBack("B", LATER.plusMillis(1)), notContent, withdrawn))
                .isEqualTo("1/3 [B, C]");
    }

    @Test
    void k06LooksAtTheAnswerWhereItWasGivenAtOnce() {
        Told atOnce = told("first-asked", "A")
                .step("answer", T)
                .met("transfer", LATER, T)
                .closed("CLOSED", "SATISFIED");
        Told late = told("first-asked", "B")
                .step("answer", LATER)
                .met("transfer", T, LATER)
                .closed("CLOSED", "SATISFIED");
        assertThat(share("K06", atOnce, late)).isEqualTo("1/2 [B]");
    }

    @Test
    void k06RemembersALateFirstTimeAfterASecondOne() {
        Told again = fedBack("A", T)
                .entry(Kinds.CLOCK_MET, "anna", "", LATER, Map.of("rule", "feed-back", "due", T.toString()));
        Told otherRule = fedBack("B", T)
                .entry(Kinds.CLOCK_MET, "anna", "", LATER, Map.of("rule", "promise", "due", T.toString()));
        assertThat(share("K06", again, otherRule)).isEqualTo("1/2 [A]");
    }

    @Test
    void k07CountsPromisesOfRequestsAndOfFirstAskedCards() {
        Told kept = told("request", "A").promised(LATER).finished(LATER);
        Told broken = told("request", "B").promised(LATER).finished(LATER.plusMillis(1));
        Told none = told("request", "C").finished(LATER);
        Told card = told("first-asked", "D")
                .with("promisedFinishAt", LATER.toString())
                .finished(T);
        Told lateCard =
                told("first-asked", "E").with("promisedFinishAt", T.toString()).finished(LATER);
        assertThat(share("K07", kept, broken, none, card, lateCard)).isEqualTo("2/4 [B, E]");
    }

    @Test
    void k07CountsAPromiseAtItsOwnInstantKeptOrNot() {
        Told past = told("request", "A").promised(Month.TO.minusMillis(1));
        Told later = told("request", "B").promised(Month.TO).finished(T);
        Told withdrawn = told("request", "C").promised(T).closed("CANCELLED", "WITHDRAWN");
        assertThat(share("K07", past, later, withdrawn)).isEqualTo("0/1 [A]");
    }

    @Test
    void k08CountsCheckInsInTheToleranceAndNoMissedSession() {
        Told inTime = told("greeting-session", "A").met("check-in", LATER, LATER);
        Told late = told("greeting-session", "B").met("check-in", LATER, LATER.plusMillis(1));
        Told missed = told("greeting-session", "C").fellAway("check-in", LATER).closed("MISSED", "MISSED");
        Told cancelled =
                told("greeting-session", "D").fellAway("check-in", LATER).closed("CANCELLED", "CANCELLED");
        assertThat(share("K08", inTime, late, missed, cancelled)).isEqualTo("1/3 [B, C]");
    }

    @Test
    void k09CountsItemsAndNotChecks() {
        Told good = told("spot-check", "A")
                .step("observe", T)
                .with("risesResult", "PASS")
                .with("handsResult", "NA");
        Told mixed = told("spot-check", "B")
                .step("observe", T)
                .with("risesResult", "PASS")
                .with("farewellResult", "PASS")
                .with("appearanceResult", "FAIL")
                .with("handsNote", "FAIL");
        Told planned = told("spot-check", "C").with("risesResult", "PASS");
        assertThat(share("K09", good, mixed, planned)).isEqualTo("3/4 [B]");
    }

    @Test
    void k10CountsPapersReturnedInTimeOfThoseWithoutAnExcuse() {
        Told inTime = told("document-check", "A").closed("RETURNED", "DONE");
        Told slow = told("document-check", "B").closed("SLOW", "SLOW");
        Told excused = told("document-check", "C").with("excuse", "COPY").closed("SLOW", "SLOW");
        Told kept = told("document-check", "D").met("return", T, null);
        Told inHand = told("document-check", "E").met("return", Month.TO, null);
        assertThat(share("K10", inTime, slow, excused, kept, inHand)).isEqualTo("1/3 [B, D]");
    }

    private static Told visit(String number, String rating) {
        return told("guided-visit", number).step("complete", T).with("rating", rating);
    }

    @Test
    void k11CountsVisitsRatedAOrBOfThoseCompleted() {
        Told cancelled = told("guided-visit", "E").closed("CANCELLED", "WITHDRAWN");
        Told unrated = told("guided-visit", "D").step("complete", T);
        assertThat(share("K11", visit("A", "A"), visit("B", "B"), visit("C", "C"), unrated, cancelled))
                .isEqualTo("2/4 [C, D]");
    }
}
