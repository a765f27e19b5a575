// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Records;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.renovation.Cases;

/** What forbids a step of a renovation. */
class RenovationRulesTest {
    private static final CaseType TYPE = RenovationType.declare();
    private static final Map<String, String> PAPERS = Map.of(
            "applicantIs", "OWNER",
            "paperIdentity", "a",
            "paperDrawings", "b",
            "paperLicence", "c",
            "techOpinion", "CONFORMS");

    private static List<String> refusals(String step, Map<String, String> stored, Map<String, String> entered) {
        return Cases.refusals(TYPE, step, Cases.member(Roles.CSM), stored, entered);
    }

    private static Map<String, String> with(Map<String, String> values, String... more) {
        Map<String, String> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void approvesWhatIsCompleteAndHarmless() {
        assertThat(refusals("approve", PAPERS, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProhibitedActs.Act.class)
    void refusesEachProhibitedActWhoeverApproves(ProhibitedActs.Act act) {
        Map<String, String> stored = with(PAPERS, act.field(), "true");
        for (Caller caller : List.of(
                Cases.member(Roles.CSM),
                Cases.member(Roles.GM),
                Cases.member(Roles.ADMIN),
                Caller.system("renovation", "lake"))) {
            assertThat(Cases.refusals(TYPE, "approve", caller, stored, Map.of()))
                    .contains("prohibited");
            assertThat(Cases.refusals(
                            TYPE, "approveChange", caller, with(stored, "changeOpinion", "CONFORMS"), Map.of()))
                    .contains("prohibited");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksStructure", "findsStructure"})
    void refusesWorkOnBearingStructureWithoutADesign(String field) {
        Map<String, String> stored = with(PAPERS, field, "true");
        assertThat(refusals("approve", stored, Map.of())).contains("prohibited");
        assertThat(refusals("approve", with(stored, "paperStructure", "d"), Map.of()))
                .isEmpty();
    }

    @Test
    void cannotBeLoosenedByAnyParameter() {
        Map<String, String> loose = new HashMap<>();
        RenovationRules.parameters().forEach(each -> {
            if (each.initial().equals("true")) {
                loose.put(each.key(), "false");
            }
        });
        assertThat(Cases.refusals(
                        TYPE,
                        "approve",
                        Cases.member(Roles.CSM),
                        with(PAPERS, "findsWetRoom", "true"),
                        Map.of(),
                        Cases.defaults(loose)))
                .containsExactly("prohibited");
    }

    @Test
    void asksForPapersByKindOfWorkAndNamesAllOfThemAtOnce() {
        Map<String, String> stored =
                Map.of("applicantIs", "OCCUPANT", "worksGas", "true", "worksWaterproof", "true", "selfWork", "true");
        assertThat(Papers.missing(field -> stored.getOrDefault(field, "")))
                .extracting(Papers.Paper::field)
                .containsExactly("paperIdentity", "paperDrawings", "paperConsent", "paperWaterproof", "paperGas");
        assertThat(refusals("sendToTech", stored, Map.of())).containsExactly("papers-missing");
    }

    @Test
    void wantsTheSpecialApprovalBeforeTheTechnicianPassesIt() {
        Map<String, String> stored = with(PAPERS, "worksHeating", "true");
        assertThat(refusals("reviewTechnique", stored, Map.of())).containsExactly("approval-missing");
        assertThat(refusals("reviewTechnique", with(stored, "paperHeating", "h"), Map.of()))
                .isEmpty();
    }

    @Test
    void givesTheListOfMissingPapersOnce() {
        assertThat(refusals("askForPapers", Map.of(), Map.of("missingList", "drawings")))
                .isEmpty();
        assertThat(refusals("askForPapers", Map.of("missingList", "drawings"), Map.of("missingList", "a stamp")))
                .containsExactly("list-once");
        assertThat(refusals("askForPapers", PAPERS, Map.of("missingList", "a stamp")))
                .containsExactly("nothing-missing");
    }

    @Test
    void wantsTheApplicationSomeDaysAheadUnlessTheWorksWereFound() {
        Map<String, String> stored = with(PAPERS, "plannedFrom", "2026-11-27");
        assertThat(refusals("sendToTech", stored, Map.of())).containsExactly("too-soon");
        assertThat(refusals("sendToTech", with(stored, "undeclared", "true"), Map.of()))
                .isEmpty();
        assertThat(refusals("sendToTech", with(stored, "plannedFrom", "2026-11-28"), Map.of()))
                .isEmpty();
    }

    @Test
    void wantsTwoPeopleAndTheTechniciansYes() {
        Map<String, String> objects = with(PAPERS, "techOpinion", "OBJECTS");
        assertThat(refusals("approve", objects, Map.of())).containsExactly("tech-objects");
        Caller reviewer = new Caller(
                Caller.Kind.STAFF,
                "wang.wei",
                "Wang Wei",
                "lake",
                java.util.Set.of(Roles.CSM),
                java.util.Set.of(),
                org.steward.core.api.text.Language.EN);
        assertThat(Cases.refusals(TYPE, "approve", reviewer, PAPERS, Map.of())).containsExactly("second-person");
    }

    @Test
    void permitsAtMostTheTermToANamedContractor() {
        Map<String, String> firm = Map.of("firmName", "Bo & Co", "firmLeader", "Bo", "firmPhone", "139");
        Map<String, String> months = Map.of("permitFrom", "2026-12-01", "permitUntil", "2027-03-01T10:00:00Z");
        assertThat(refusals("issuePermit", firm, months)).isEmpty();
        assertThat(refusals("issuePermit", Map.of(), months)).containsExactly("contractor-needed");
        assertThat(refusals("issuePermit", firm, with(months, "permitUntil", "2027-03-02T10:00:00Z")))
                .containsExactly("term");
    }

    @Test
    void permitsWithoutADepositOnlyWhereNoneIsTaken() {
        Map<String, String> own = Map.of("selfWork", "true");
        Map<String, String> entered = Map.of("permitFrom", "2026-12-01", "permitUntil", "2027-01-01T10:00:00Z");
        assertThat(refusals("issuePermitWithoutDeposit", own, entered)).containsExactly("deposit-first");
        Records without = Cases.defaults(Map.of("reno.takesDeposit", "false"));
        assertThat(Cases.refusals(TYPE, "issuePermitWithoutDeposit", Cases.member(Roles.CSA), own, entered, without))
                .isEmpty();
    }

    @Test
    void startsOnlyWithPermitAtTheDoorProtectionExtinguishersAndAPass() {
        Map<String, String> ready =
                Map.of("permitPosted", "true", "liftProtected", "true", "wastePlace", "true", "extinguishers", "2");
        assertThat(refusals("startWork", Map.of("passesValid", "1"), ready)).isEmpty();
        assertThat(refusals("startWork", Map.of(), with(ready, "extinguishers", "1", "liftProtected", "false")))
                .containsExactly("protect-lift", "extinguishers", "pass-needed");
    }

    @Test
    void goesOnOnlyWhenNothingStopsItAnyMore() {
        assertThat(refusals("resumeWork", Map.of("stoppingViolations", "1", "openViolations", "1"), Map.of()))
                .containsExactly("violation-stops");
        assertThat(refusals("resumeWork", Map.of("stoppingViolations", "0", "openViolations", "1"), Map.of()))
                .isEmpty();
    }

    @Test
    void worksNowhereOnAPermitThatIsOver() {
        Map<String, String> over = Map.of("permitUntil", "2026-11-25T01:59:59Z", "changeOpinion", "CONFORMS");
        for (String step : List.of("resumeWork", "approveChange", "refuseChange", "correct")) {
            assertThat(refusals(step, over, Map.of())).as(step).containsExactly("permit-over");
        }
        assertThat(refusals("extendAhead", over, Map.of("permitUntil", "2026-12-25T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void acceptsOnlyWhatIsAsApprovedAndTight() {
        Map<String, String> fits =
                Map.of("likeScheme", "true", "likePatrols", "true", "likeChanges", "true", "waterTestHours", "47");
        assertThat(refusals("passFirst", Map.of(), fits)).isEmpty();
        assertThat(refusals("passFirst", Map.of("worksWaterproof", "true"), fits))
                .containsExactly("water-test");
        assertThat(refusals("passFirst", Map.of("openViolations", "1"), with(fits, "likeScheme", "false")))
                .containsExactly("scheme", "violation-open");
    }

    @Test
    void isLookedAtAgainAfterAMonthOfUse() {
        assertThat(refusals("reInspect", Map.of("acceptedOn", "2026-10-26"), Map.of()))
                .containsExactly("too-early");
        assertThat(refusals("reInspect", Map.of("acceptedOn", "2026-10-25"), Map.of()))
                .isEmpty();
    }

    @Test
    void refundsOnlyWhenPassesAreBackAndNoViolationIsOpen() {
        assertThat(refusals("refunded", Map.of("passesOut", "2", "openViolations", "1"), Map.of()))
                .containsExactly("passes-out", "violation-open");
        assertThat(refusals("refunded", Map.of("passesOut", "0"), Map.of())).isEmpty();
    }

    @Test
    void endsNoApplicationWhileADepositIsHeld() {
        assertThat(refusals("cancel", Map.of("depositHeld", "4000.00"), Map.of()))
                .containsExactly("deposit-held");
        assertThat(refusals("cancel", Map.of("depositHeld", "0.00"), Map.of())).isEmpty();
    }
}
