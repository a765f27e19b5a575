// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Spot;
import org.steward.patrol.run.Standing;

/** A point out of doors that has no label: where the phone is proves the hit. */
class PositionTest extends WalkedRun {
    private static final String HERE = "31.230416,121.473701,8";
    private static final String ACROSS_THE_LAWN = "31.232416,121.473701,8";

    @BeforeEach
    void takesPositionsAtTheFirstPoint() {
        put(Optional.empty());
        at(1);
    }

    private void put(Optional<Spot> spot) {
        routes.put(
                ESTATE,
                "R",
                List.of(new Checkpoint("R", "P1", 1, "", "", "Gate", Set.of(Proof.POSITION), "", 0, spot, false)),
                false);
    }

    private Standing hit(String who, String position) {
        Sending.Item typed = item("HIT", "P1", 1, "", who);
        Sending.Item located =
                new Sending.Item(typed.id(), "HIT", run, "P1", typed.at(), "POSITION", "", position, "", "", "", who);
        return sync.take(
                        park.as(who),
                        new Sending("phone-1", park.tools().clock().instant(), List.of(located)))
                .get(0)
                .standing();
    }

    private Optional<String> measured() {
        return routes.points(ESTATE, "R").get(0).spot().map(Spot::text);
    }

    @Test
    void isHitByAPhoneThatIsThereAndByNoOther() {
        put(Spot.read("31.230416 121.473701"));
        assertThat(hit("bo", ACROSS_THE_LAWN)).isEqualTo(Standing.TOO_FAR);
        assertThat(hit("bo", "31.232416,121.473701,5000")).isEqualTo(Standing.TOO_FAR);
        assertThat(hit("bo", "somewhere")).isEqualTo(Standing.MALFORMED);
        assertThat(stored()).isEmpty();
        assertThat(hit("bo", "31.230616,121.473701,8")).isEqualTo(Standing.COUNTS);
        assertThat(stored()).singleElement().returns("31.230616,121.473701,8", hit -> hit.position());
    }

    @Test
    void isMeasuredByTheCaptainWhoStandsThere() {
        assertThat(hit("bo", HERE)).isEqualTo(Standing.NOT_MEASURED);
        assertThat(measured()).isEmpty();
        assertThat(hit("cao", "31.230416,121.473701,900")).isEqualTo(Standing.NOT_MEASURED);
        assertThat(hit("cao", HERE)).isEqualTo(Standing.COUNTS);
        assertThat(measured()).contains("31.230416,121.473701");
    }

    @Test
    void isMeasuredOnceUntilTheRouteSaysOtherwise() {
        hit("cao", HERE);
        assertThat(hit("cao", ACROSS_THE_LAWN)).isEqualTo(Standing.TOO_FAR);
        put(Optional.empty());
        assertThat(measured()).contains("31.230416,121.473701");
        put(Spot.read("31.5,121.5"));
        assertThat(measured()).contains("31.5,121.5");
    }

    @Test
    void sendsItsPlaceToThePhoneSoThatTheOfficerIsToldAtOnce() {
        put(Spot.read("31.230416,121.473701"));
        WalkRounds.Load load = new WalkRounds(park.tools()).of(park.as("bo"), "token");
        assertThat(load.within()).isEqualTo(50);
        assertThat(load.measures()).isFalse();
        assertThat(load.rounds().get(0).points().get(0).spot()).isEqualTo("31.230416,121.473701");
        assertThat(new WalkRounds(park.tools()).of(park.as("cao"), "token").measures())
                .isTrue();
    }
}
