// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.renovation.Centre;
import org.steward.renovation.patrol.PatrolPlan;
import org.steward.renovation.works.RenovationRules;

/** Renovations from the application to the archive, on the rooms of a real centre. */
class RenovationLifeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private Centre centre;
    private DepositDesk deposits;
    private Journey way;

    @BeforeEach
    void open() {
        centre = Centre.in(folder);
        deposits = new DepositDesk(centre.tools);
        way = new Journey(centre);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(centre.check.run(line -> {})).isEmpty();
        assertThat(new DepositCheck(centre.store.transactions(), centre.store.moduleTables()).run(line -> {}))
                .isEmpty();
        centre.close();
    }

    @Test
    void isAcceptedLookedAtAgainRefundedAndArchived() {
        String number = way.inWork();
        way.done("CSA", number, "requestAcceptance", Map.of("finishedOn", "2026-11-25"));
        way.done(
                "TECH",
                number,
                "passFirst",
                Map.of(
                        "likeScheme", "true",
                        "likePatrols", "true",
                        "likeChanges", "true",
                        "acceptedOn", "2026-11-25"));
        assertThat(Journey.code(centre.fire("TECH", number, "reInspect", Map.of("reInspection", "dry"))))
                .isEqualTo("[too-early]");
        centre.clock.pass(Duration.ofDays(31));
        way.done("TECH", number, "reInspect", Map.of("reInspection", "dry"));
        assertThat(Journey.code(deposits.refund(Centre.as("FIN"), number, "F-1")))
                .isEqualTo("[passes-out]");
        assertThat(way.ledger(number)).hasSize(2);
        String pass = way.only("renovation-pass").number();
        way.done("GUARD", pass, "takeBack", Map.of());
        assertThat(Journey.code(deposits.deduct(Centre.as("FIN"), number, "10", "Lift panel", "none.pdf")))
                .isEqualTo("[deposit]");
        centre.attached(number, "consent.pdf");
        deposits.deduct(Centre.as("FIN"), number, "2000.01", "Lift panel", "consent.pdf")
                .orElseThrow();
        deposits.refund(Centre.as("FIN"), number, "F-1").orElseThrow();
        assertThat(centre.find(number).state()).isEqualTo("REFUNDED");
        way.done("CSA", number, "archive", Map.of());
        assertThat(centre.find(number).state()).isEqualTo("ARCHIVED");
        assertThat(way.ledger(number))
                .extracting(entry -> entry.kind() + " " + entry.payer() + " " + entry.amount())
                .containsExactlyInAnyOrder(
                        "RECEIVED OWNER 2000.00 CNY",
                        "RECEIVED CONTRACTOR 2000.00 CNY",
                        "DEDUCTED CONTRACTOR 2000.00 CNY",
                        "DEDUCTED OWNER 0.01 CNY",
                        "REFUNDED OWNER 1999.99 CNY");
    }

    @Test
    void everyDecisionIsToldWithTheDeadlineItMetAlsoWhenItIsRejectedAgain() {
        String number = way.applied();
        for (int i = 0; i < 2; i++) {
            centre.clock.pass(Duration.ofMinutes(1));
            way.done("CSM", number, "reject", Map.of("rejectReason", "no", "howToChange", "so"));
            way.done("CSA", number, "submitAgain", Map.of("whatChanged", "so"));
            way.reviewed(number);
        }
        centre.clock.pass(Duration.ofMinutes(1));
        way.done("CSM", number, "approve", Map.of("approveReason", "as drawn"));
        assertThat(centre.store.journal().ofCase(Centre.ESTATE, number))
                .filteredOn(entry -> entry.kind().equals(Kinds.CLOCK_MET))
                .extracting(entry -> entry.data().get("rule"))
                .containsExactly("review", "review-again", "review-again");
    }

    @Test
    void remindsOnceSevenDaysBeforeThePermitEnds() {
        assertThat(RenovationRules.ENDING.recipients()).contains(Recipient.REQUESTER);
        String number = way.inWork();
        passTo("2027-02-13T09:59:00Z");
        assertThat(reminded(number)).isEmpty();
        passTo("2027-02-13T10:00:00Z");
        List<String> reminded = reminded(number);
        assertThat(reminded).isNotEmpty().doesNotHaveDuplicates();
        centre.reactAgain();
        passTo("2027-02-14T10:00:00Z");
        assertThat(reminded(number)).isEqualTo(reminded);
    }

    @Test
    void remindsNobodyWhoHasFinishedMeanwhile() {
        String number = way.inWork();
        centre.clock.pass(Duration.between(centre.clock.instant(), Instant.parse("2027-02-13T10:00:00Z")));
        centre.fireDeadlines();
        way.done("CSA", number, "requestAcceptance", Map.of("finishedOn", "2027-02-13"));
        assertThat(reminded(number)).isEmpty();
    }

    private void passTo(String instant) {
        centre.clock.pass(Duration.between(centre.clock.instant(), Instant.parse(instant)));
        centre.fireDeadlines();
        centre.react();
    }

    private List<String> reminded(String number) {
        return centre.store.journal().ofCase(Centre.ESTATE, number).stream()
                .filter(entry -> RenovationRules.ENDING.id().equals(entry.data().get("template")))
                .map(entry -> entry.data().get("recipient"))
                .toList();
    }

    @Test
    void isPatrolledWhileThePermitLivesAndStoppedByASeriousViolation() {
        String number = way.inWork();
        List<DutyPlaces.Place> plan = new PatrolPlan(centre.tools).on(Centre.ESTATE, TODAY);
        assertThat(plan).containsExactly(new DutyPlaces.Place(Centre.UNIT + " " + number, Centre.UNIT));
        String patrol = way.patrol(plan.get(0), "1");
        Map<String, String> seen = new HashMap<>(Map.of(
                "works", "QUIET",
                "progress", "PIPES",
                "extinguishers", "2",
                "sitePhoto", centre.attached(patrol, "site.jpg"),
                "gasNote", "moved",
                "gasPhoto", centre.attached(patrol, "gas.jpg")));
        for (String item : List.of(
                "structure",
                "gas",
                "vent",
                "facade",
                "railing",
                "balcony",
                "heating",
                "water",
                "scheme",
                "fire",
                "workers",
                "hours",
                "waste",
                "lift")) {
            seen.put(item + "Result", item.equals("gas") ? "FAIL" : "PASS");
        }
        way.done("GUARD", patrol, "logPatrol", seen);
        Case violation = way.only("renovation-violation");
        assertThat(violation.parent()).isEqualTo(number);
        assertThat(centre.find(number).fields()).containsEntry("openViolations", "1");
        String photo = centre.attached(violation.number(), "spot.jpg");
        way.done(
                "GUARD",
                violation.number(),
                "stopSerious",
                Map.of("violationCode", "GAS", "spotNote", "told to stop", "spotPhoto", photo));
        assertThat(centre.find(number).state()).isEqualTo("STOPPED");
        assertThat(Journey.code(centre.fire("CSM", number, "resumeWork", Map.of("resumeReason", "asked nicely"))))
                .isEqualTo("[violation-stops]");
        way.putRight(violation.number(), photo);
        way.done("CSM", number, "resumeWork", Map.of("resumeReason", "pipe is back"));
        assertThat(centre.find(number).state()).isEqualTo("IN_WORK");
    }

    @Test
    void makesAViolationOfASiteThatRefusesEntryTwice() {
        String number = way.inWork();
        DutyPlaces.Place site =
                new PatrolPlan(centre.tools).on(Centre.ESTATE, TODAY).get(0);
        for (int day = 1; day <= 2; day++) {
            assertThat(way.all("renovation-violation")).isEmpty();
            String patrol = way.patrol(site, "day " + day);
            assertThat(centre.find(patrol).fields()).containsEntry("renovation", number);
            way.done("GUARD", patrol, "entryRefused", Map.of("patrolNote", "door kept shut"));
            centre.clock.pass(Duration.ofDays(1));
        }
        assertThat(way.only("renovation-violation").category()).isEqualTo("ACCESS");
        assertThat(way.only("renovation-violation").parent()).isEqualTo(number);
    }

    @Test
    void opensAnApplicationForWorksThatNobodyAppliedFor() {
        String violation = centre.opened("renovation-violation", "GUARD", Map.of("violationCode", "UNDECLARED"))
                .number();
        centre.react();
        centre.react();
        Case forced = way.only("renovation");
        assertThat(forced.state()).isEqualTo("SUBMITTED");
        assertThat(forced.channel()).isEqualTo(Channel.PATROL);
        assertThat(forced.fields()).containsEntry("undeclared", "true").containsEntry("openViolations", "1");
        assertThat(centre.find(violation).parent()).isEqualTo(forced.number());
    }

    @Test
    void grantsNoPermitToAFirmThatIsSuspended() {
        String firm = centre.opened("renovation-firm", "CSA", Map.of("firmName", "Bo & Co"))
                .number();
        way.done(
                "CSA",
                firm,
                "checkFirm",
                Map.of(
                        "licenceFile", centre.attached(firm, "licence.pdf"),
                        "qualificationFile", centre.attached(firm, "qualification.pdf"),
                        "licenceUntil", "2030-01-01T00:00:00Z"));
        way.done("CSO", firm, "suspend", Map.of("firmReason", "debris on the stairs"));
        String number = way.paid();
        Map<String, String> permit = Map.of(
                "permitNo", "P-1",
                "permitFrom", "2026-11-25",
                "permitUntil", "2027-02-20T10:00:00Z",
                "supervisor", "guard");
        assertThat(Journey.code(centre.fire("CSA", number, "issuePermit", permit)))
                .isEqualTo("[firm-barred]");
        way.done("CSO", firm, "admitAgain", Map.of("firmReason", "cleaned up"));
        way.done("CSA", number, "issuePermit", permit);
        assertThat(centre.find(number).state()).isEqualTo("PERMITTED");
    }

    @Test
    void givesTheDepositBackAndEndsWhenItIsWithdrawn() {
        String number = way.paid();
        assertThat(Journey.code(centre.fire("CSA", number, "cancel", Map.of("cancelReason", "sold"))))
                .isEqualTo("[deposit-held]");
        assertThat(Journey.code(centre.fire("FIN", number, "withdrawnAndRefunded", Map.of())))
                .isEqualTo("[role]");
        deposits.withdraw(Centre.as("FIN"), number, "F-2", "sold").orElseThrow();
        assertThat(centre.find(number).state()).isEqualTo("CANCELLED");
        Optional<Money> held = deposits.read(Centre.ESTATE, sql -> DepositLedger.held(sql, number));
        assertThat(held.map(Money::toString)).contains("0.00 CNY");
    }
}
