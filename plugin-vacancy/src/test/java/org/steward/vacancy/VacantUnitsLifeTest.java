// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.check.CheckType;
import org.steward.vacancy.defect.DefectType;
import org.steward.vacancy.ledger.VacantUnitType;
import org.steward.vacancy.round.RoundType;

/** Vacant units on a real store, with the reactions of the module. */
class VacantUnitsLifeTest {
    @TempDir
    Path folder;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        lake.centre().close();
    }

    @Test
    void opensOneCheckForEachUnitThatIsVacantForTheReasonOfTheRound() {
        lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.entered("1-102", "UNSOLD", "enterUnsold");
        lake.entered("1-103", "LEFT", "enterMovedOut");
        Case round = lake.round("UNSOLD 已接管未售");
        lake.centre().reactAgain();
        lake.centre().reactAgain();
        assertThat(lake.checks()).extracting(Case::unitId).containsExactlyInAnyOrder("1-101", "1-102");
        assertThat(lake.find(round.number()).fields()).containsEntry(RoundType.CHECKS, "2");
    }

    @Test
    void givesEachCheckOfARoundUntilTheTenth() {
        lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.round("UNSOLD");
        lake.centre().reactAgain();
        assertThat(lake.checks().get(0).times().dueAt()).isEqualTo(Instant.parse("2026-12-10T15:59:59Z"));
    }

    @Test
    void keepsWhatACheckReadAndOpensItsDefect() {
        Case entry = lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.round("UNSOLD");
        lake.centre().reactAgain();
        Case check = lake.checks().get(0);
        assertThat(check.fields()).containsEntry("lastWater", "100");
        Map<String, String> seen = lake.seen(check);
        seen.put("leakResult", "FAIL");
        seen.put("leakNote", "Damp below the window");
        seen.put("water", "101");
        lake.fire(check.number(), "inspect", seen).orElseThrow();
        lake.centre().reactAgain();
        lake.centre().reactAgain();
        assertThat(lake.find(entry.number()).fields())
                .containsEntry("water", "101")
                .containsEntry("lastCheck", check.number());
        assertThat(lake.of(DefectType.ID)).singleElement().satisfies(defect -> {
            assertThat(defect.unitId()).isEqualTo("1-101");
            assertThat(defect.summary()).contains("Damp below the window");
        });
    }

    @Test
    void saysSoWhenAnotherReadingCameBetween() {
        Case entry = lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.round("UNSOLD");
        lake.centre().reactAgain();
        lake.fire(entry.number(), "readMeters", Map.of("water", "102")).orElseThrow();
        Case check = lake.checks().get(0);
        Map<String, String> seen = lake.seen(check);
        seen.put("water", "101");
        lake.fire(check.number(), "inspect", seen).orElseThrow();
        lake.centre().reactAgain();
        lake.centre().reactAgain();
        assertThat(lake.find(entry.number()).fields())
                .containsEntry("water", "102")
                .containsEntry("lastCheck", check.number());
        assertThat(lake.of(DefectType.ID)).hasSize(1);
    }

    @Test
    void keepsTheRegisterOfUnitsInStep() {
        Case entry = lake.entered("1-103", "LEFT", "enterMovedOut");
        lake.centre().reactAgain();
        assertThat(lake.occupancy("1-103")).isEqualTo(Unit.Occupancy.VACANT);
        lake.fire(entry.number(), "let", Map.of("keysHanded", "3")).orElseThrow();
        lake.centre().reactAgain();
        assertThat(lake.occupancy("1-103")).isEqualTo(Unit.Occupancy.LET);
        assertThat(lake.find(entry.number()).isClosed()).isTrue();
        lake.fire(entry.number(), "moveOut", Map.of("kind", "LEFT", "since", "2026-12-01"))
                .orElseThrow();
        lake.centre().reactAgain();
        assertThat(lake.occupancy("1-103")).isEqualTo(Unit.Occupancy.VACANT);
        assertThat(lake.find(entry.number()).isClosed()).isFalse();
    }

    @Test
    void refusesEveryStepThatP20DoesNotGiveFromTheState() {
        for (State state : lake.type(VacantUnitType.ID).workflow().states()) {
            String number = lake.standing(state);
            for (Transition step : lake.steps()) {
                if (!step.from().contains(state.id())) {
                    assertThat(lake.fire(number, step.name(), Map.of())
                                    .refusal()
                                    .orElseThrow()
                                    .kind())
                            .as(state.id() + " " + step.name())
                            .isEqualTo(Rejection.Kind.CONFLICT);
                }
            }
            assertThat(lake.find(number).state()).isEqualTo(state.id());
        }
    }

    @Test
    void handsOutNoKeysWithoutASignature() {
        Case loan = lake.centre()
                .desk
                .open(
                        Lake.SYSTEM,
                        NewCase.of(
                                "vacancy-key-loan",
                                Channel.COUNTER,
                                "Keys of 1-101",
                                Map.of("purpose", "REPAIR", "borrower", "Bo", "keys", "2")))
                .orElseThrow();
        lake.fire(loan.number(), "approve", Map.of()).orElseThrow();
        assertThat(lake.fire(loan.number(), "handOut", Map.of()).isDone()).isFalse();
        assertThat(lake.fire(loan.number(), "bringBack", Map.of("keysBack", "2"))
                        .isDone())
                .isFalse();
    }

    @Test
    void checksAUnitOnTheDayOfItsViewing() {
        Case viewing = lake.centre()
                .desk
                .open(
                        Lake.SYSTEM,
                        NewCase.of(
                                "vacancy-viewing",
                                Channel.PHONE,
                                "Viewing of 1-101",
                                Map.of("viewingAt", "2026-12-01T02:00:00Z", "visitor", "Ms Li")))
                .orElseThrow();
        lake.centre().clock.pass(Duration.ofHours(3));
        lake.centre()
                .staff
                .put(Lake.SYSTEM, new Staff("anna", "Anna", Set.of("CSA"), "", "", Language.EN, true), "")
                .orElseThrow();
        lake.fire(viewing.number(), "hold", Map.of("accompaniedBy", "anna", "interest", "THINKS"))
                .orElseThrow();
        assertThat(lake.checks()).singleElement().satisfies(check -> {
            assertThat(check.fields()).containsEntry(CheckType.TRIGGER, "VIEWING");
            assertThat(check.times().dueAt()).isEqualTo(Instant.parse("2026-12-01T15:59:59Z"));
        });
    }
}
