// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CaseFiltersTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void leavesOutWhatCannotBeReadAndKeepsTheRest() {
        CaseFilters filters = CaseFilters.of(Map.of("band", "nonsense", "unit", "3-1", "from", "2026-02-30"), SHANGHAI);
        assertThat(filters.refused()).containsOnlyKeys("band", "from");
        assertThat(filters.kept()).containsExactly(Map.entry("unit", "3-1"));
        assertThat(filters.query().unit()).isEqualTo("3-1");
    }

    @Test
    void countsDaysInTheEstatesZoneWithTheLastOneIncluded() {
        CaseFilters filters = CaseFilters.of(Map.of("from", "2026-11-01", "to", "2026-11-01"), SHANGHAI);
        assertThat(filters.query().receivedFrom()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(filters.query().receivedTo()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
    }

    @Test
    void takesOneChipAwayAtATime() {
        CaseFilters filters = CaseFilters.of(Map.of("q", "a&b", "open", "true"), SHANGHAI);
        assertThat(filters.text()).isEqualTo("q=a%26b&open=true");
        assertThat(filters.chips().get(0).without()).isEqualTo("/cases?open=true");
    }

    @Test
    void darkensAnAccentUntilWhiteCanBeReadOnIt() {
        String style = new String(Assets.accent(0xffee00), StandardCharsets.US_ASCII);
        int accent = Integer.parseInt(style.substring(16, 22), 16);
        assertThat(1.05 / (Assets.light(accent) + 0.05)).isGreaterThan(4.5);
    }
}
