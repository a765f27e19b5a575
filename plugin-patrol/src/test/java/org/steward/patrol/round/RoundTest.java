// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.people.Absence;
import org.steward.patrol.Park;
import org.steward.patrol.finding.FindingType;

/** Rounds on a real store: who may make them, what they find, what they score. */
class RoundTest {
    private static final String DAILY = RoundKind.DAILY_MANAGER.type();

    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = Park.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        park.close();
    }

    private Case planned(RoundKind kind) {
        return park.open(Park.SYSTEM, kind.type(), "No. 1", Map.of());
    }

    @Test
    void opensAFindingOfItsCategoryAndSeverityForAFailedItem() {
        String round = planned(RoundKind.DAILY_MANAGER).number();
        park.fire(park.as("wei"), round, "start", Map.of()).orElseThrow();
        Map<String, String> seen = park.inOrder(DAILY);
        seen.put("escapeResult", "FAIL");
        seen.put("escapeNote", "Bicycles in the escape way");
        park.fire(park.as("wei"), round, "complete", seen).orElseThrow();
        park.react();
        assertThat(park.of(FindingType.ID)).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isEqualTo("FIRE");
            assertThat(finding.grade()).isEqualTo("SERIOUS");
            assertThat(finding.place()).isEqualTo("No. 1");
            assertThat(finding.summary()).contains("Bicycles in the escape way");
            assertThat(finding.fields()).containsEntry(FindingType.ITEM, "escape");
        });
        assertThat(park.find(round).fields())
                .containsEntry(RoundType.SCORE, "87.5")
                .containsEntry(RoundType.FAILED, "1");
    }

    @Test
    void leavesItemsThatDoNotApplyOutOfTheScore() {
        String round = planned(RoundKind.DAILY_MANAGER).number();
        park.fire(park.as("wei"), round, "start", Map.of()).orElseThrow();
        Map<String, String> seen = park.inOrder(DAILY);
        seen.put("greenResult", "NA");
        park.fire(park.as("wei"), round, "complete", seen).orElseThrow();
        park.react();
        assertThat(park.find(round).fields()).containsEntry(RoundType.SCORE, "100.0");
    }

    @Test
    void letsADeputyMakeTheManagersRoundOnlyWhenItWasDelegated() {
        String round = planned(RoundKind.DAILY_MANAGER).number();
        park.react();
        assertThat(park.find(round).people().assignee()).isEqualTo("wei");
        assertThat(park.refused(park.as("fang"), round, "start", Map.of())).isEqualTo("not-delegated");
        park.tools();
        park.house()
                .absences
                .put(
                        Park.SYSTEM,
                        new Absence(0, "wei", "fang", LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), "Leave"))
                .orElseThrow();
        assertThat(park.as("fang").actsFor("wei")).isTrue();
        assertThat(park.refused(park.as("cao"), round, "start", Map.of())).isEqualTo("not-delegated");
        assertThat(park.refused(park.as("fang"), round, "start", Map.of())).isEmpty();
    }

    @Test
    void isReviewedBySomebodyElse() {
        String round = planned(RoundKind.WEEKLY_ITEM).number();
        park.fire(park.as("wei"), round, "start", Map.of()).orElseThrow();
        park.fire(park.as("wei"), round, "complete", park.inOrder(RoundKind.WEEKLY_ITEM.type()))
                .orElseThrow();
        assertThat(park.refused(park.as("wei"), round, "review", Map.of())).isEqualTo("own-work");
        park.fire(park.as("rui"), round, "review", Map.of()).orElseThrow();
        assertThat(park.find(round).state()).isEqualTo(RoundType.REVIEWED);
    }

    @Test
    void takesOnlyBuildingsOfTheEstate() {
        String round = planned(RoundKind.DAILY_MANAGER).number();
        park.fire(park.as("wei"), round, "start", Map.of()).orElseThrow();
        Map<String, String> seen = park.inOrder(DAILY);
        seen.put(RoundType.BUILDINGS, "B1;B9");
        assertThat(park.refused(park.as("wei"), round, "complete", seen)).isEqualTo("unknown-building");
    }

    @Test
    void checksPostsAtNightOnly() {
        String round = planned(RoundKind.NIGHT).number();
        assertThat(park.refused(park.as("cao"), round, "start", Map.of())).isEqualTo("not-at-night");
        park.pass(Duration.ofHours(17));
        assertThat(park.refused(park.as("cao"), round, "start", Map.of())).isEmpty();
    }

    @Test
    void tellsTheManagerOfAMissedRound() {
        String round = planned(RoundKind.AREA).number();
        park.fire(Park.SYSTEM, round, "miss", Map.of()).orElseThrow();
        assertThat(park.told("wei")).anyMatch(subject -> subject.contains(round));
        assertThat(park.refused(park.as("anna"), round, "start", Map.of())).isEqualTo("conflict");
    }

    @Test
    void knowsWhenEachBuildingWasVisited() {
        String area = park.open(Park.SYSTEM, RoundKind.AREA.type(), "B1 B1号楼", Map.of())
                .number();
        park.fire(park.as("anna"), area, "start", Map.of()).orElseThrow();
        park.fire(park.as("anna"), area, "complete", park.inOrder(RoundKind.AREA.type()))
                .orElseThrow();
        Map<String, String> seen = new HashMap<>(park.inOrder(DAILY));
        seen.put(RoundType.BUILDINGS, "B2");
        park.pass(Duration.ofDays(1));
        String daily = planned(RoundKind.DAILY_MANAGER).number();
        park.fire(park.as("wei"), daily, "start", Map.of()).orElseThrow();
        park.fire(park.as("wei"), daily, "complete", seen).orElseThrow();
        var last = new Coverage(park.tools()).lastVisits(Park.SYSTEM);
        assertThat(last.keySet()).containsExactly("B1", "B2");
        assertThat(Duration.between(last.get("B1"), last.get("B2"))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void plansAnAreaPatrolForEveryBuildingAndAsManyChecksAsTheFiguresSay() {
        assertThat(places("round-area")).containsExactly("B1 B1号楼", "B2 B2号楼");
        assertThat(places("security-check")).hasSize(3);
        assertThat(places("night-check-captain")).hasSize(3);
        assertThat(places("night-check-manager")).hasSize(1);
        assertThat(places("round-daily")).hasSize(1);
    }

    private List<String> places(String plan) {
        for (DutyPlan each : new RoundDuties(park.tools()).all()) {
            if (each.id().equals(plan)) {
                return each.source().on("park", LocalDate.of(2026, 12, 7)).stream()
                        .map(place -> place.words())
                        .toList();
            }
        }
        throw new AssertionError("no plan " + plan);
    }
}
