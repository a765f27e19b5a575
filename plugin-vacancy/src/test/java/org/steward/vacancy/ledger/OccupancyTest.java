// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.Sample;
import org.steward.vacancy.StatePairs;

/** The occupancy of a unit against P20. */
class OccupancyTest {
    private static final CaseType TYPE = VacantUnitType.declare();

    /** P20, with the entry state, which no step leads to, before it. */
    private static final Map<String, Set<String>> P20 = Map.of(
            "REGISTERED", Set.of("UNSOLD", "SOLD_NOT_MOVED_IN", "MOVED_IN_EMPTY", "MOVED_OUT"),
            "UNSOLD", Set.of("SOLD_NOT_MOVED_IN"),
            "SOLD_NOT_MOVED_IN", Set.of("MOVED_IN_EMPTY"),
            "MOVED_IN_EMPTY", Set.of("RENOVATING"),
            "RENOVATING", Set.of("OCCUPIED", "LET"),
            "OCCUPIED", Set.of("MOVED_OUT"),
            "LET", Set.of("MOVED_OUT"),
            "MOVED_OUT", Set.of("MOVED_IN_EMPTY", "OCCUPIED", "LET"));

    @Test
    void allowsExactlyThePairsOfP20() {
        StatePairs.hold(TYPE.workflow(), P20.keySet(), P20);
    }

    @Test
    void isOpenExactlyWhileTheUnitIsVacant() {
        assertThat(TYPE.workflow().states().stream()
                        .filter(state ->
                                state.phase() == Phase.OPEN && !state.id().equals("REGISTERED"))
                        .map(State::id))
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(Set.of("UNSOLD", "SOLD_NOT_MOVED_IN", "MOVED_IN_EMPTY", "MOVED_OUT")));
    }

    @Test
    void caresForTheUnitOnlyWhileItIsVacant() {
        for (Transition step : TYPE.workflow().transitions()) {
            if (step.to().equals(Transition.SAME)) {
                assertThat(Occupancy.VACANT).as(step.name()).containsAll(step.from());
            }
        }
    }

    @Test
    void entersAUnitOnlyInTheStateOfItsReason() {
        for (VacancyKind kind : VacancyKind.values()) {
            for (Transition step : TYPE.workflow().from("REGISTERED")) {
                String objections = Sample.objections(
                        TYPE,
                        step.name(),
                        Sample.of(TYPE, "REGISTERED", "3-1-1502", "", Map.of("kind", kind.name())),
                        Sample.member("anna"),
                        Map.of());
                assertThat(objections)
                        .as(kind + " " + step.to())
                        .isEqualTo(step.to().equals(kind.state()) ? "" : "other-state");
            }
        }
    }

    @Test
    void entersNoUnitThatIsNowhere() {
        assertThat(Sample.objections(
                        TYPE,
                        "enterUnsold",
                        Sample.of(TYPE, "REGISTERED", "", "", Map.of("kind", "UNSOLD")),
                        Sample.member("anna"),
                        Map.of()))
                .isEqualTo("required");
    }

    @Test
    void handsOverAllKeysOrSaysWhyNot() {
        Map<String, String> kept = Map.of("keyCount", "3");
        assertThat(moveIn(kept, Map.of("keysHanded", "3"))).isEmpty();
        assertThat(moveIn(kept, Map.of("keysHanded", "2"))).isEqualTo("keys-missing");
        assertThat(moveIn(kept, Map.of("keysHanded", "2", "keysMissing", "One broke")))
                .isEmpty();
        assertThat(moveIn(kept, Map.of())).isEqualTo("keys-missing");
        assertThat(moveIn(Map.of(), Map.of())).isEmpty();
    }

    @Test
    void readsWaterAndPowerBeforeTheOwnerMovesIn() {
        Transition step = TYPE.workflow().transition("moveIn").orElseThrow();
        assertThat(step.form().field("water").orElseThrow().required()).isTrue();
        assertThat(step.form().field("power").orElseThrow().required()).isTrue();
    }

    @Test
    void sendsNobodyAloneIntoAUnitInAnEmergency() {
        assertThat(emergency("anna")).isEqualTo("alone");
        assertThat(emergency("bo")).isEmpty();
    }

    private static String moveIn(Map<String, String> known, Map<String, String> entered) {
        return Sample.objections(
                TYPE,
                "moveIn",
                Sample.of(TYPE, "SOLD_NOT_MOVED_IN", "1-101", "", known),
                Sample.member("anna"),
                entered);
    }

    private static String emergency(String second) {
        return Sample.objections(
                TYPE,
                "emergencyEntry",
                Sample.of(TYPE, "UNSOLD", "1-101", "", Map.of()),
                Sample.member("anna"),
                Map.of("secondMember", second));
    }
}
