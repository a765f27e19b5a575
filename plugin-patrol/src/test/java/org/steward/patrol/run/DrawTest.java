// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.PostKind;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.VisitOrder;

class DrawTest {
    private static Route route(VisitOrder order) {
        List<Checkpoint> points = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Checkpoint(
                        "R", "P" + i, i, "", "", "Point", Set.of(Proof.QR), "LABEL", 0, Optional.empty(), false))
                .toList();
        return new Route("R", "Round", PostKind.PATROL, order, "", 30, 1, false, Instant.EPOCH, points);
    }

    @Test
    void keepsTheOrderOfTheListWhereItIsGivenOrFree() {
        Random chance = new Random(1);
        assertThat(Draw.of(route(VisitOrder.ORDERED), chance)).containsExactly("P1", "P2", "P3", "P4");
        assertThat(Draw.of(route(VisitOrder.FREE), chance)).containsExactly("P1", "P2", "P3", "P4");
    }

    @Test
    void drawsEachOrderOfARandomRouteAboutEquallyOften() {
        Random chance = new Random(27);
        Map<List<String>, Integer> drawn = new HashMap<>();
        for (int i = 0; i < 24_000; i++) {
            List<String> order = Draw.of(route(VisitOrder.RANDOM), chance);
            assertThat(order).containsExactlyInAnyOrder("P1", "P2", "P3", "P4");
            drawn.merge(order, 1, Integer::sum);
        }
        assertThat(drawn).hasSize(24);
        assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(850, 1150));
    }
}
