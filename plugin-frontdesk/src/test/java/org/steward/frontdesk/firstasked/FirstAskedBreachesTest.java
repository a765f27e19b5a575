// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseLink;
import org.steward.core.api.outcome.Outcome;
import org.steward.frontdesk.Centre;

/** Which breaches of the first-asked duty are opened by themselves (P02); gus, a guard, was asked. */
class FirstAskedBreachesTest {
    @TempDir
    Path folder;

    private Centre centre;
    private Case card;

    @BeforeEach
    void isAsked() {
        centre = new Centre(folder);
        card = centre.open("gus", FirstAskedType.ID, Map.of());
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private List<Case> breaches() {
        centre.react();
        return centre.all("breach");
    }

    private Case breach() {
        List<Case> all = breaches();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void report(String number) {
        centre.fire("gus", card, "transfer", Map.of("requestNumber", number, "toldTo", "anna"))
                .orElseThrow();
    }

    private String request() {
        return centre.open("anna", "request", Map.of("kind", "OTHER")).number();
    }

    @Test
    void opensNoneForACardThatIsDealtWithInTime() {
        report(request());
        String done = centre.clock.instant().plus(Duration.ofHours(4)).toString();
        centre.fire("anna", card, "land", Map.of("department", "Engineering", "promisedFinishAt", done))
                .orElseThrow();
        centre.fire("gus", card, "promise", Map.of()).orElseThrow();
        centre.overdue(card, "content");
        assertThat(breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transfer,NOT_REPORTED,gus",
        "land,DELAYED,anna",
        "promise,DELAYED,gus",
        "result,DELAYED,",
        "feed-back,DELAYED,gus"
    })
    void opensOneForEachLimitThatHasPassed(String rule, String kind, String member) {
        report(request());
        centre.overdue(card, rule);
        Case breach = breach();
        assertThat(breach.fields()).containsEntry("kind", kind).containsEntry("about", card.number());
        assertThat(breach.fields().get("member")).isEqualTo(member);
        assertThat(breach.people().responsible()).isEmpty();
    }

    @Test
    void opensItOnceHoweverOftenTheJournalIsRead() {
        centre.overdue(card, "transfer");
        assertThat(breaches()).hasSize(1);
        centre.reactAgain();
        assertThat(breaches()).hasSize(1);
    }

    @Test
    void opensAnotherForTheSecondTimeRound() {
        centre.overdue(card, "feed-back");
        centre.clock.pass(Duration.ofHours(1));
        centre.overdue(card, "feed-back");
        assertThat(breaches()).hasSize(2);
    }

    @Test
    void leavesTheLimitsOfOtherCasesAlone() {
        Case call = centre.open("anna", "call", Map.of("rings", "1", "answered", "true"));
        centre.overdue(call, "transfer");
        assertThat(breaches()).isEmpty();
    }

    @Test
    void callsItShirkedWhileNobodyHasAcceptedTheHandOver() {
        centre.desk
                .offerHandOver(centre.member("gus"), card.number(), CaseDesk.ANY_VERSION, "bo", "My shift ends")
                .orElseThrow();
        centre.overdue(card, "transfer");
        assertThat(breach().fields()).containsEntry("kind", "SHIRKED").containsEntry("member", "gus");
    }

    @Test
    void blamesWhoeverHasAcceptedTheHandOver() {
        centre.desk
                .offerHandOver(centre.member("gus"), card.number(), CaseDesk.ANY_VERSION, "bo", "My shift ends")
                .orElseThrow();
        centre.desk
                .answerHandOver(centre.member("bo"), card.number(), CaseDesk.ANY_VERSION, true, "")
                .orElseThrow();
        centre.overdue(card, "transfer");
        assertThat(breach().fields()).containsEntry("kind", "NOT_REPORTED").containsEntry("member", "bo");
    }

    @Test
    void opensOneWhenTheCentreDoesNotKnowTheRequest() {
        report("REQ-202611-9999");
        assertThat(breach().fields()).containsEntry("kind", "NOT_REPORTED").containsEntry("member", "gus");
        assertThat(breach().summary()).contains("REQ-202611-9999");
    }

    @Test
    void linksTheCardToTheRequestTheCentreKnows() {
        String number = request();
        report(number);
        assertThat(breaches()).isEmpty();
        assertThat(centre.reader
                        .file(centre.member("chief"), card.number())
                        .orElseThrow()
                        .links())
                .extracting(CaseLink::other)
                .containsExactly(number);
    }

    @Test
    void opensOneWhenTheCustomerSaysHeWasSentAway() {
        centre.fire(
                        "anna",
                        card,
                        "badlyReceived",
                        Map.of("breachKind", "SHIRKED", "breachNote", "Go and ask the office yourself"))
                .orElseThrow();
        assertThat(breach().fields()).containsEntry("kind", "SHIRKED").containsEntry("member", "gus");
        assertThat(breach().description()).isEqualTo("Go and ask the office yourself");
        assertThat(centre.now(card).state()).isEqualTo("OPEN");
    }

    @Test
    void laysABreachBeforeTheSupervisorOnce() {
        centre.overdue(card, "transfer");
        assertThat(breach().state()).isEqualTo("OPEN");
        centre.reactAgain();
        assertThat(centre.told("olga")).containsExactly("breach-opened");
        assertThat(centre.told("gus")).isEmpty();
    }

    @Test
    void letsNobodyDecideTheirOwnBreach() {
        Case own = centre.open("anna", "breach", Map.of("kind", "BAD_ATTITUDE", "member", "olga"));
        assertThat(flaw(centre.fire("olga", own, "dismiss", Map.of("decision", "Never"))))
                .isEqualTo("own");
        assertThat(centre.fire("chief", own, "confirmBreach", Map.of("decision", "Heard it"))
                        .orElseThrow()
                        .state())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void isNotConfirmedBeforeSomebodyIsNamed() {
        centre.overdue(card, "result");
        Case breach = breach();
        assertThat(flaw(centre.fire("olga", breach, "confirmBreach", Map.of("decision", "Late"))))
                .isEqualTo("nobody");
        assertThat(centre.fire("olga", breach, "confirmBreach", Map.of("decision", "Late", "member", "bo"))
                        .orElseThrow()
                        .fields())
                .containsEntry("member", "bo");
    }

    private static String flaw(Outcome<Case> refused) {
        return refused.refusal().orElseThrow().flaws().get(0).code();
    }
}
