// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Who receives next: left two, right two, left one, right one. */
class SeatsTest {
    private static final List<String> ORDER = List.of("L2", "R2", "L1", "R1");

    @Test
    void takesTheFirstSeatInTheOrderOnWhichSomebodySits() {
        assertThat(Seats.next(ORDER, Map.of("R1", "bo", "R2", "anna"), Set.of()))
                .contains("R2");
    }

    @Test
    void leavesABusySeatAlone() {
        assertThat(Seats.next(ORDER, Map.of("L2", "bo", "R2", "anna"), Set.of("L2")))
                .contains("R2");
    }

    @Test
    void letsTheVisitorWaitWhenAllAreBusyOrNobodySits() {
        assertThat(Seats.next(ORDER, Map.of("L2", "bo"), Set.of("L2"))).isEmpty();
        assertThat(Seats.next(ORDER, Map.of(), Set.of())).isEmpty();
    }
}
