// SPDX-License-Identifier: Apache-2.0
package org.steward.studenthall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.StaffingNeed;

/** How many wardens a hall takes. */
class HallModeTest {
    @Test
    void needsAWardenForEach120RoomsInEveryShift() {
        List<StaffingNeed> needs = HallMode.needed(new EstateSize(241, 200, 2, new BigDecimal("5000")));
        assertThat(needs)
                .extracting(StaffingNeed::shift, StaffingNeed::count)
                .containsExactly(
                        tuple("EARLY", 3),
                        tuple("MIDDLE", 3),
                        tuple("NIGHT", 3));
    }
}
