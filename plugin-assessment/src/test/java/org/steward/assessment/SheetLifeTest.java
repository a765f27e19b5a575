// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.assessment.score.Deduction;
import org.steward.assessment.sheet.PlanType;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;

/** Sheets on a real store, with the figures of the platform and the reactions of the module. */
class SheetLifeTest {
    private static final String EMPLOYEES = "EMPLOYEE MONTH 员工月度";
    private static final Map<String, String> REVIEW = Map.of("superiorPoints", "90", "reviewNote", "Sound work");

    @TempDir
    Path folder;

    private Garden garden;

    @BeforeEach
    void open() {
        garden = Garden.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        garden.centre().close();
    }

    /** Anna, 19 of 20 jobs in time and a complaint, as her sheet is calculated. */
    private Case annas() {
        garden.jobs("anna", 19, 1);
        garden.complaint("anna");
        garden.cycle(EMPLOYEES);
        return garden.sheet("anna");
    }

    private Case published(Case sheet) {
        garden.step("anna", sheet.number(), "selfRate", Map.of("selfPoints", "98"));
        garden.step("olga", sheet.number(), "review", REVIEW);
        return garden.step("rob", sheet.number(), "publish", Map.of());
    }

    private String objection(String member, Case sheet, String step, Map<String, String> fields) {
        Outcome<Case> fired = garden.fire(garden.caller(member), sheet.number(), step, fields);
        return fired.refusal().map(refused -> refused.flaws().get(0).code()).orElse("");
    }

    @Test
    void opensOneSheetForEachMemberOnce() {
        Case cycle = garden.cycle(EMPLOYEES);
        garden.centre().react();
        assertThat(cycle.fields())
                .containsEntry("sheets", "6")
                .containsEntry("periodFrom", "2026-11-01")
                .containsEntry("periodTo", "2026-11-30");
        garden.cycle(EMPLOYEES);
        assertThat(garden.sheets())
                .hasSize(6)
                .allSatisfy(sheet -> assertThat(sheet.parent()).isEqualTo(cycle.number()));
    }

    @Test
    void calculatesFromFiguresAndNamesTheSourceOfEachDeduction() {
        Case sheet = annas();
        String complaint = garden.of(Trials.COMPLAINT).get(0).number();
        assertThat(sheet.state()).isEqualTo("CALCULATED");
        assertThat(sheet.people().assignee()).isEqualTo("anna");
        assertThat(sheet.people().responsible()).isEqualTo("olga");
        // K15 95.0 of ≥ 95: all points, less 4 for a valid complaint
        assertThat(sheet.fields())
                .containsEntry("total", "96.00")
                .containsEntry("scoreGrade", "EXCELLENT")
                .containsEntry("payFactor", "100")
                .containsEntry("followUp", "NONE");
        assertThat(Deduction.read(sheet.fields().get("deductions")))
                .singleElement()
                .satisfies(deduction -> assertThat(deduction.source()).isEqualTo(complaint));
        assertThat(garden.sheet("ben").fields())
                .containsEntry("scored", "false")
                .doesNotContainKey("total");
    }

    @Test
    void scoresDepartmentsAndTheCentreFromTheSameFacts() {
        garden.jobs("anna", 1, 1);
        garden.complaint("ben");
        garden.cycle("CENTRE MONTH 中心");
        // 50 of ≥ 95 in the only area with data, less 4
        assertThat(garden.sheet("centre").fields())
                .containsEntry("total", "48.63")
                .containsEntry("managerial", "true")
                .containsEntry("rater", "mia")
                .containsEntry("reviewer", "rob");
        garden.cycle("DEPARTMENT MONTH 部门");
        assertThat(Deduction.read(garden.sheet("desk").fields().get("deductions")))
                .hasSize(1);
        assertThat(garden.sheet("works").fields()).doesNotContainKey("deductions");
    }

    @Test
    void addsWhatPeopleSayTheLatestOfEachPeer() {
        Case sheet = annas();
        assertThat(sheet.fields()).containsEntry("peers", "ben;mia");
        garden.step("ben", sheet.number(), "ratePeer", Map.of("peerPoints", "10"));
        garden.step("mia", sheet.number(), "ratePeer", Map.of("peerPoints", "70"));
        garden.step("ben", sheet.number(), "ratePeer", Map.of("peerPoints", "90"));
        garden.step("anna", sheet.number(), "selfRate", Map.of("selfPoints", "100"));
        Case reviewed = garden.step("olga", sheet.number(), "review", REVIEW);
        // (80 × 96 + 5 × 80 + 5 × 100 + 10 × 90) / 100
        assertThat(reviewed.fields()).containsEntry("peerScore", "80.00").containsEntry("total", "94.80");
        assertThat(reviewed.fields()).containsEntry("scoreGrade", "GOOD").containsEntry("followUp", "PLAN");
    }

    @Test
    void isFinalByTheClockAndLockedAndEndsItsCycle() {
        Case sheet = annas();
        garden.pass(sheet.number());
        assertThat(garden.find(sheet.number()).state()).isEqualTo("SELF_RATED");
        garden.step("olga", sheet.number(), "review", REVIEW);
        garden.step("rob", sheet.number(), "publish", Map.of());
        assertThat(garden.find(sheet.number()).people().observers()).contains("fay");
        assertThat(garden.pass(sheet.number()).state()).isEqualTo("FINAL");
        assertThat(objection("anna", sheet, "appeal", Map.of("appealItem", "x", "appealReason", "late")))
                .isEqualTo("wrong-state");
        assertThat(objection("rob", sheet, "lock", Map.of())).isEqualTo("unsigned");
        String signature = garden.centre()
                .attachments
                .add(garden.caller("anna"), sheet.number(), "anna.png", false, new ByteArrayInputStream(new byte[] {1}))
                .orElseThrow()
                .id();
        garden.step("anna", sheet.number(), "sign", Map.of("signature", signature));
        assertThat(garden.step("rob", sheet.number(), "lock", Map.of()).state()).isEqualTo("LOCKED");
        assertThat(garden.find(sheet.parent()).state()).isEqualTo("RUNNING");
        garden.sheets().stream().filter(other -> !other.isClosed()).forEach(other -> {
            garden.pass(other.number());
            garden.step("greta", other.number(), "review", REVIEW);
            garden.step("greta", other.number(), "publish", Map.of());
            garden.pass(other.number());
            garden.pass(other.number());
        });
        assertThat(garden.find(sheet.parent()).state()).isEqualTo("DONE");
    }

    @Test
    void keepsBothVersionsWhenAnAppealChangesTheScore() {
        Case sheet = published(annas());
        String before = sheet.fields().get("total");
        String complaint = garden.of(Trials.COMPLAINT).get(0).number();
        garden.step("anna", sheet.number(), "appeal", Map.of("appealItem", complaint, "appealReason", "Not me"));
        Map<String, String> vague = Map.of("decision", "GRANTED", "decisionReason", "True", "struck", "CP-1");
        assertThat(objection("rob", sheet, "decide", vague)).isEqualTo("unknown");
        Case decided = garden.step(
                "rob",
                sheet.number(),
                "decide",
                Map.of("decision", "GRANTED", "decisionReason", "True", "struck", complaint));
        assertThat(decided.state()).isEqualTo("FINAL");
        assertThat(decided.fields()).containsEntry("factsScore", "100.00").containsEntry("publishedTotal", before);
        List<String> totals = garden.file(sheet.number()).journal().stream()
                .filter(entry ->
                        entry.kind().equals(Kinds.MOVED) && entry.data().containsKey("total"))
                .map(entry -> entry.data().get("total"))
                .toList();
        assertThat(totals).contains(before).endsWith(decided.fields().get("total"));
        assertThat(decided.fields().get("total")).isNotEqualTo(before);
    }

    @Test
    void opensOneImprovementPlanWithinThreeDays() {
        garden.jobs("ben", 1, 3);
        garden.cycle(EMPLOYEES);
        Case sheet = garden.sheet("ben");
        garden.pass(sheet.number());
        garden.step("olga", sheet.number(), "review", Map.of("superiorPoints", "20", "reviewNote", "Late"));
        garden.step("rob", sheet.number(), "publish", Map.of());
        garden.pass(sheet.number());
        garden.centre().react();
        assertThat(garden.of(PlanType.ID)).singleElement().satisfies(plan -> {
            assertThat(plan.fields()).containsEntry("what", "TALK").containsEntry("sheet", sheet.number());
            assertThat(plan.people().assignee()).isEqualTo("ben");
            assertThat(plan.times().dueAt()).isAfter(plan.times().receivedAt());
        });
    }

    @Test
    void scoresEachPostOfAMemberWhoChangedIt() {
        garden.jobs("anna", 19, 1);
        garden.centre().clock.pass(Duration.ofDays(20));
        garden.jobs("anna", 0, 4);
        garden.cycle(EMPLOYEES);
        Case sheet = garden.sheet("anna");
        assertThat(objection("olga", sheet, "notePostChange", Map.of("postChangedOn", "2026-12-05")))
                .isEqualTo("postChangedOn");
        Case noted = garden.step("olga", sheet.number(), "notePostChange", Map.of("postChangedOn", "2026-11-16"));
        // 15 days at 100, 15 days at 0
        assertThat(noted.fields()).containsEntry("total", "50.00");
    }

    @Test
    void lowersTheGradeForAnAccidentThatWasConfirmed() {
        garden.jobs("anna", 20, 0);
        Case accident = garden.centre()
                .desk
                .open(
                        garden.caller("olga"),
                        NewCase.of(
                                "assessment-merit",
                                Channel.SUPERIOR,
                                "Left the gate open",
                                Map.of("kind", "ACCIDENT", "about", "anna")))
                .orElseThrow();
        garden.step("rob", accident.number(), "confirmMerit", Map.of("decision", "Seen on video"));
        garden.cycle(EMPLOYEES);
        assertThat(garden.sheet("anna").fields())
                .containsEntry("total", "100.00")
                .containsEntry("scoreGrade", "GOOD")
                .containsEntry("payFactor", "98");
    }

    @Test
    void countsInK72OnceItIsFinal() {
        Case sheet = published(annas());
        assertThat(score()).isEmpty();
        garden.pass(sheet.number());
        assertThat(score()).contains(new BigDecimal(sheet.fields().get("total")).setScale(1, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> score() {
        return garden.centre().figures.of(Garden.SYSTEM, Period.of(YearMonth.of(2026, 11))).orElseThrow().stream()
                .filter(figure -> figure.indicator().code().equals("K72"))
                .findFirst()
                .flatMap(Figure::value);
    }
}
