// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

/** Local time as arithmetic. */
class ZoneShiftTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void addsTheOffsetOfAZoneWithoutSummerTime() {
        assertThat(ZoneShift.local("ms", ZoneId.of("Asia/Shanghai"), MARCH, DECEMBER))
                .isEqualTo("(ms + (28800000))");
    }

    @Test
    void changesTheOffsetWhereTheClocksAreChanged() {
        long spring = Instant.parse("2026-03-29T01:00:00Z").toEpochMilli();
        long autumn = Instant.parse("2026-10-25T01:00:00Z").toEpochMilli();
        assertThat(ZoneShift.local("ms", ZoneId.of("Europe/Berlin"), MARCH, DECEMBER))
                .isEqualTo("(CASE WHEN ms < " + spring + " THEN ms + (3600000) WHEN ms < " + autumn
                        + " THEN ms + (7200000) ELSE ms + (3600000) END)");
    }
}
