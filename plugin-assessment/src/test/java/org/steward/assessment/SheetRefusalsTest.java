// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;

/** What is refused about sheets, on a real store. */
class SheetRefusalsTest {
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

    private String objection(String member, Case sheet, String step, Map<String, String> fields) {
        Outcome<Case> fired = garden.fire(garden.caller(member), sheet.number(), step, fields);
        return fired.refusal().map(refused -> refused.flaws().get(0).code()).orElse("");
    }

    @Test
    void letsNobodyRateOrReviewThemselvesOrInTheNameOfAnother() {
        Case sheet = annas();
        assertThat(objection("olga", sheet, "selfRate", Map.of("selfPoints", "1")))
                .isEqualTo("not-yours");
        assertThat(objection("anna", sheet, "ratePeer", Map.of("peerPoints", "100")))
                .isEqualTo("own-sheet");
        assertThat(objection("fay", sheet, "ratePeer", Map.of("peerPoints", "100")))
                .isEqualTo("no-peer");
        Case olgas = garden.sheet("olga");
        garden.step("olga", olgas.number(), "selfRate", Map.of("selfPoints", "90"));
        assertThat(objection("olga", olgas, "review", REVIEW)).isEqualTo("own-sheet");
        garden.step("anna", sheet.number(), "selfRate", Map.of("selfPoints", "98"));
        assertThat(objection("anna", sheet, "review", REVIEW)).isEqualTo("role");
        Case robs = garden.sheet("rob");
        garden.step("rob", robs.number(), "selfRate", Map.of("selfPoints", "90"));
        garden.step("greta", robs.number(), "review", REVIEW);
        assertThat(objection("rob", robs, "publish", Map.of())).isEqualTo("own-sheet");
        assertThat(garden.step("greta", robs.number(), "publish", Map.of()).state())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void showsASheetToNobodyWhoHasNothingToDoWithIt() {
        Case sheet = annas();
        for (String concerned : List.of("anna", "olga", "mia", "rob", "greta")) {
            assertThat(garden.reads(concerned, sheet.number())).as(concerned).isTrue();
        }
        assertThat(garden.reads("fay", sheet.number())).isFalse();
        assertThat(garden.listed("fay")).containsExactly(garden.sheet("fay").number());
        assertThat(garden.listed("anna")).containsExactly(sheet.number());
        assertThat(garden.listed("rob")).hasSize(garden.sheets().size());
        Outcome<Case> followed = garden.centre().desk.observe(garden.caller("fay"), sheet.number(), "fay", true);
        assertThat(followed.refusal().orElseThrow().kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
        Period november = Period.of(YearMonth.of(2026, 11));
        FigureQuery scores = FigureQuery.all("K72", november);
        assertThat(garden.centre()
                        .figures
                        .cases(garden.caller("olga"), scores)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(garden.centre()
                        .figures
                        .by(garden.caller("olga"), "K72", november, Dimension.ASSIGNEE)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(garden.centre()
                        .figures
                        .by(garden.caller("rob"), "K72", november, Dimension.ASSIGNEE)
                        .isDone())
                .isTrue();
    }

    @Test
    void leavesManagersToTheGeneralManager() {
        garden.cycle(EMPLOYEES);
        Case mias = garden.sheet("mia");
        garden.step("mia", mias.number(), "selfRate", Map.of("selfPoints", "90"));
        garden.step("rob", mias.number(), "review", REVIEW);
        assertThat(objection("rob", mias, "publish", Map.of())).isEqualTo("general-manager");
        garden.step("greta", mias.number(), "publish", Map.of());
        garden.step("mia", mias.number(), "appeal", Map.of("appealItem", "K15", "appealReason", "No data"));
        Map<String, String> refused = Map.of("decision", "REFUSED", "decisionReason", "As counted");
        assertThat(objection("rob", mias, "decide", refused)).isEqualTo("general-manager");
        assertThat(garden.step("greta", mias.number(), "decide", refused).state())
                .isEqualTo("FINAL");
    }

    @Test
    void refusesToPublishWhatIsStillCounted() {
        Case sheet = annas();
        garden.step("anna", sheet.number(), "selfRate", Map.of("selfPoints", "98"));
        garden.fire(garden.caller("olga"), sheet.number(), "review", REVIEW).orElseThrow();
        assertThat(objection("rob", sheet, "publish", Map.of())).isEqualTo("being-counted");
        garden.centre().react();
        assertThat(objection("rob", sheet, "publish", Map.of())).isEmpty();
    }

    @Test
    void refusesEveryStepThatP32DoesNotGiveFromTheState() {
        Case sheet = annas();
        refusesOthers(sheet);
        garden.step("anna", sheet.number(), "selfRate", Map.of("selfPoints", "98"));
        refusesOthers(sheet);
        garden.step("olga", sheet.number(), "review", REVIEW);
        refusesOthers(sheet);
        garden.step("rob", sheet.number(), "publish", Map.of());
        refusesOthers(sheet);
        garden.step("anna", sheet.number(), "appeal", Map.of("appealItem", "K15", "appealReason", "No"));
        refusesOthers(sheet);
        garden.step("rob", sheet.number(), "decide", Map.of("decision", "REFUSED", "decisionReason", "No"));
        refusesOthers(sheet);
        garden.pass(sheet.number());
        refusesOthers(sheet);
    }

    private void refusesOthers(Case of) {
        String stands = garden.find(of.number()).state();
        for (Transition step : garden.centre()
                .types
                .type(Garden.ID, of.type())
                .orElseThrow()
                .workflow()
                .transitions()) {
            if (!step.from().contains(stands)) {
                assertThat(garden.fire(Garden.SYSTEM, of.number(), step.name(), Map.of())
                                .refusal()
                                .orElseThrow()
                                .kind())
                        .as(stands + " " + step.name())
                        .isEqualTo(Rejection.Kind.CONFLICT);
            }
        }
        assertThat(garden.find(of.number()).state()).isEqualTo(stands);
        assertThat(garden.centre().types.type(Garden.ID, of.type()).orElseThrow().workflow().states().stream()
                        .map(State::id))
                .contains(stands);
    }
}
