// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.GuardContext;

/** How many households a butler takes; here three at most, and building B3 has two units. */
class LoadLimitTest {
    private static final Caller LEAD =
            new Caller(Caller.Kind.STAFF, "lea", "Lea", "e", Set.of("BUTLER_LEAD"), Set.of(), Language.EN);

    private static Optional<Flaw> check(HouseView house, String unit, Map<String, String> fields) {
        Case proposed = HouseView.matter(AssignmentType.ID, unit, "PROPOSED", fields);
        return new LoadLimit().check(new GuardContext(proposed, LEAD, Map.of(), house.now(), house));
    }

    @Test
    void takesAsManyAsTheLimit() {
        HouseView house = new HouseView()
                .assigned("3-1", Map.of("butler", "bert"))
                .assigned("3-2", Map.of("butler", "bert"))
                .assigned("3-3", Map.of("butler", "dan"));
        assertThat(check(house, "3-4", Map.of("butler", "bert"))).isEmpty();
    }

    @Test
    void refusesOneMoreAndSaysHowManyThereAre() {
        HouseView house = new HouseView()
                .assigned("3-1", Map.of("butler", "bert"))
                .assigned("", Map.of("butler", "bert", "building", "B3"));
        Flaw flaw = check(house, "3-4", Map.of("butler", "bert")).orElseThrow();
        assertThat(flaw.field()).isEqualTo("butler");
        assertThat(flaw.message().en()).contains("bert has 3 households", "1 more", "limit of 3");
    }

    @Test
    void countsABuildingAsItsUnits() {
        HouseView house =
                new HouseView().assigned("3-1", Map.of("butler", "bert")).assigned("3-2", Map.of("butler", "bert"));
        assertThat(check(house, "", Map.of("butler", "bert", "building", "B3"))).isPresent();
        assertThat(check(house, "", Map.of("butler", "dan", "building", "B3"))).isEmpty();
    }
}
