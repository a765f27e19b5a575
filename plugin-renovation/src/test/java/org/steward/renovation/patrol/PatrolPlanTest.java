// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.renovation.Cases;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/** On which days a site is patrolled. */
class PatrolPlanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final Case SITE = Cases.of(RenovationType.ID, Map.of("permitFrom", "2026-12-01"));

    @Test
    void goesToEverySiteEveryDay() {
        assertThat(IntStream.range(0, 7)
                        .filter(day -> PatrolPlan.isDue(SITE, FIRST.plusDays(day), 1, Cases.ZONE))
                        .count())
                .isEqualTo(7);
    }

    @Test
    void countsEveryOtherDayFromTheStartOfThePermit() {
        assertThat(IntStream.range(0, 5).filter(day -> PatrolPlan.isDue(SITE, FIRST.plusDays(day), 2, Cases.ZONE)))
                .containsExactly(0, 2, 4);
    }

    @Test
    void livesFromThePermitToTheAcceptance() {
        assertThat(RenovationStates.LIVE)
                .containsExactlyInAnyOrder(
                        "PERMITTED",
                        "IN_WORK",
                        "STOPPED",
                        "CHANGE_REVIEW",
                        "EXPIRED",
                        "ACCEPTANCE_REQUESTED",
                        "FIRST_FAIL");
        assertThat(RenovationStates.all().stream()
                        .filter(state -> state.phase() == Phase.CLOSED)
                        .map(State::id))
                .doesNotContainAnyElementsOf(RenovationStates.LIVE);
    }

    @Test
    void namesTheSiteByUnitAndNumber() {
        assertThat(PatrolPlan.words(SITE)).isEqualTo("3-1-1502 RN-202611-0001");
    }
}
