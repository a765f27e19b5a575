// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** Renovations of a year (P21): decided in time or late, patrolled, with violations, accepted, refunded, withdrawn. */
final class Renovations {
    private static final List<String> FINDINGS =
            List.of("findsStructure", "findsWetRoom", "findsOpening", "findsBalconyWall", "findsEnergy", "findsDanger");
    private static final List<String> PAPERS = List.of("paperIdentity", "paperDrawings", "paperLicence");
    private static final String LIVE =
            "ACCEPTANCE_REQUESTED,CHANGE_REVIEW,EXPIRED,FIRST_FAIL,IN_WORK,PERMITTED,STOPPED";

    private final Play play;
    private final Violations violations;

    Renovations(Play play) {
        this.play = play;
        this.violations = new Violations(play);
    }

    /** Plans an application in each unit that is renovated, works that nobody applied for, and the daily patrols. */
    void plan() {
        for (String unit : play.town().renovated()) {
            play.in(play.hours(10, 24 * 300), () -> apply(unit));
            if (play.chance(15)) {
                play.in(play.hours(24 * 5, 24 * 350), () -> violations.undeclared(unit));
            }
        }
        play.everyDay(day -> play.at(play.on(day, LocalTime.of(0, 2)), () -> patrols(day)));
    }

    private void apply(String unit) {
        String number = play.open(
                        "csa1",
                        NewCase.of(
                                        "renovation",
                                        Channel.COUNTER,
                                        "New kitchen",
                                        Map.of(
                                                "applicantIs", "OWNER",
                                                "firmName", "Bo & Co",
                                                "firmLeader", "Bo",
                                                "firmPhone", "139",
                                                "plannedFrom",
                                                        play.today()
                                                                .plusDays(10)
                                                                .toString()))
                                .inUnit(unit))
                .number();
        if (play.chance(6)) {
            play.in(play.hours(1, 100), () -> play.step("csa1", number, "cancel", "cancelReason", "sold"));
        }
        if (!play.chance(4)) {
            play.in(play.hours(1, 20), () -> papers(number));
        }
    }

    private void papers(String number) {
        Map<String, String> files = new HashMap<>();
        PAPERS.forEach(paper -> files.put(paper, play.file(number)));
        play.step("csa1", number, "handInPapers", files);
        if (play.step("csa1", number, "sendToTech")) {
            play.in(play.hours(1, 20), () -> technique(number));
        }
    }

    private void technique(String number) {
        Map<String, String> seen = new HashMap<>(Map.of("techOpinion", "CONFORMS", "techReason", "as drawn"));
        FINDINGS.forEach(finding -> seen.put(finding, "false"));
        if (!play.step("tech1", number, "reviewTechnique", seen)) {
            return;
        }
        play.in(play.chance(80) ? play.hours(1, 20) : play.hours(100, 200), () -> {
            if (play.chance(15)) {
                if (play.step("csm1", number, "reject", "rejectReason", "no", "howToChange", "so")) {
                    play.in(play.hours(10, 100), () -> {
                        if (play.step("csa1", number, "submitAgain", "whatChanged", "so")
                                && play.step("csa1", number, "sendToTech")) {
                            play.in(play.hours(1, 20), () -> technique(number));
                        }
                    });
                }
            } else if (play.stepOrSlip("csm1", number, "approve", "approveReason", "as drawn")) {
                play.in(play.hours(1, 40), () -> permit(number));
            }
        });
    }

    private void permit(String number) {
        play.step(
                "csa1",
                number,
                "signAgreement",
                Map.of(
                        "agreementNo", "A-1",
                        "agreedHours", "08:00-12:00",
                        "agreedWaste", "bagged",
                        "agreedLift", "boards",
                        "agreedLiability", "repair",
                        "toldProhibited", "true"));
        play.step(
                "system:renovation",
                number,
                "depositPaid",
                Map.of(
                        "depositHeld", "4000.00",
                        "depositReceipt", "R-" + number,
                        "depositBy", "fin1",
                        "depositTaken", "true"));
        LocalDate from = play.today();
        int days = 25 + play.dice.nextInt(40);
        if (!play.step(
                "csa1",
                number,
                "issuePermit",
                Map.of(
                        "permitNo",
                        "P-1",
                        "permitFrom",
                        from.toString(),
                        "permitUntil",
                        play.on(from.plusDays(days), LocalTime.of(18, 0)).toString(),
                        "supervisor",
                        "guard1"))) {
            return;
        }
        play.in(play.minutes(10, 200), () -> pass(number));
        play.in(play.hours(5, 60), () -> start(number));
        play.at(
                play.on(from.plusDays(play.chance(75) ? days - 5L : days + 5L), LocalTime.of(10, 0)),
                () -> acceptance(number));
    }

    private void pass(String number) {
        String pass = play.open(
                        "csa1",
                        NewCase.of(
                                "renovation-pass",
                                Channel.COUNTER,
                                "Pass of Bo",
                                Map.of("renovation", number, "worker", "Bo")))
                .number();
        play.in(
                Duration.ofMinutes(5),
                () -> play.step(
                        "csa1",
                        pass,
                        "issuePass",
                        Map.of(
                                "passNo", "1",
                                "photo", play.file(pass),
                                "passUntil",
                                        play.now().plus(Duration.ofDays(60)).toString())));
        play.in(Duration.ofDays(80), () -> play.step("guard1", pass, "takeBack"));
    }

    private void start(String number) {
        play.step(
                "csa1",
                number,
                "startWork",
                Map.of("permitPosted", "true", "liftProtected", "true", "wastePlace", "true", "extinguishers", "2"));
    }

    private void acceptance(String number) {
        Case now = play.find(number);
        if (now.state().equals("EXPIRED")) {
            play.step(
                    "csa1",
                    number,
                    "extendPermit",
                    "permitUntil",
                    play.now().plus(Duration.ofDays(20)).toString(),
                    "extendReason",
                    "late");
        } else if (now.state().equals("STOPPED")) {
            play.step("csm1", number, "resumeWork", "resumeReason", "fixed");
        }
        play.step(
                "csa1", number, "requestAcceptance", "finishedOn", play.today().toString());
        play.in(play.hours(5, 24 * 9), () -> pass(number, 0));
    }

    private void pass(String number, int tries) {
        boolean passed = play.step(
                "tech1",
                number,
                "passFirst",
                Map.of(
                        "likeScheme", "true",
                        "likePatrols", "true",
                        "likeChanges", "true",
                        "acceptedOn", play.today().toString()));
        if (!passed && tries < 5) {
            play.in(Duration.ofDays(3), () -> pass(number, tries + 1));
        } else if (passed) {
            play.in(Duration.ofDays(32 + play.dice.nextInt(10)), () -> {
                play.step("tech1", number, "reInspect", "reInspection", "dry");
                if (!play.chance(10)) {
                    play.in(
                            play.chance(70) ? play.hours(24, 24 * 40) : play.hours(24 * 59, 24 * 75),
                            () -> refund(number));
                }
            });
        }
    }

    private void refund(String number) {
        boolean refunded = play.step(
                "system:renovation",
                number,
                "refunded",
                Map.of("depositHeld", "0.00", "depositReceipt", "F-" + number, "depositBy", "fin1"));
        if (refunded) {
            play.in(play.hours(2, 50), () -> play.step("csa1", number, "archive"));
        }
    }

    private void patrols(LocalDate day) {
        for (Case site : play.centre()
                .reader
                .list(play.as("system:year"), CaseQuery.of(Map.of("type", "renovation", "state", LIVE, "limit", "200")))
                .orElseThrow()
                .rows()) {
            String number = play.open(
                            "system:renovation",
                            NewCase.of("renovation-patrol", Channel.PATROL, "Site patrol " + day, Map.of())
                                    .at(site.unitId() + " " + site.number())
                                    .inUnit(site.unitId())
                                    .from("duty:year/site:" + site.number() + ":" + day))
                    .number();
            int drawn = play.dice.nextInt(100);
            Instant when = play.on(day, LocalTime.of(8 + play.dice.nextInt(4), play.dice.nextInt(60)));
            if (drawn < 6) {
                continue;
            }
            play.at(
                    when,
                    drawn < 12
                            ? () -> play.step("guard1", number, "nobodyThere", "patrolNote", "shut")
                            : drawn < 13
                                    ? () -> play.step("guard1", number, "entryRefused", "patrolNote", "sent away")
                                    : () -> violations.patrol(number));
        }
    }
}
