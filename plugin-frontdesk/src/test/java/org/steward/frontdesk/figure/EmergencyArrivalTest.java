// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.steward.core.api.indicator.Indicator;
import org.steward.frontdesk.FrontdeskTools;

/** K19, the part of the front desk, on hand-made facts. */
class EmergencyArrivalTest {
    private static final Instant T = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant LATER = T.plusSeconds(300);

    private final Indicator arrival =
            FrontdeskIndicators.all(new FrontdeskTools(null, null, null, null, null, null, null, Clock.systemUTC()))
                    .stream()
                    .filter(each -> each.code().equals("K19"))
                    .findFirst()
                    .orElseThrow();

    private static Told repair(String number, String fault) {
        return new Told("request", number, T).with("faultClass", fault);
    }

    @Test
    void countsSafetyAndUrgentRepairsSomebodyCameToInTime() {
        assertThat(Month.of(
                                arrival,
                                repair("A", "SAFETY").met("on-site", LATER, T).step("arrive", LATER),
                                repair("B", "URGENT").met("on-site", LATER, T).step("arrive", LATER.plusMillis(1)),
                                repair("C", "URGENT").met("on-site", LATER, T).step("answer", T),
                                repair("D", "MINOR").step("arrive", T),
                                new Told("request", "E", T))
                        .toString())
                .isEqualTo("1/3 [B, C]");
    }

    @Test
    void hasNoValueWhereNothingHappened() {
        assertThat(Month.of(arrival).toString()).isEqualTo("0/0 []");
    }
}
