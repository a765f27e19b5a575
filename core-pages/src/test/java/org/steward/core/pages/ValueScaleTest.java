// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Scales in round steps. */
class ValueScaleTest {
    private static List<String> steps(boolean fromZero, boolean percent, String... values) {
        return ValueScale.of(Stream.of(values).map(BigDecimal::new).toList(), fromZero, percent).steps().stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void holdsEveryValueInRoundSteps() {
        assertThat(steps(false, true, "91.0", "97.5", "95")).containsExactly("90", "92", "94", "96", "98");
        assertThat(steps(true, false, "3", "17")).containsExactly("0", "5", "10", "15", "20");
        assertThat(steps(false, false, "0.2", "0.9")).containsExactly("0.2", "0.4", "0.6", "0.8", "1");
        assertThat(steps(true, false, "412000")).containsExactly("0", "200000", "400000", "600000");
    }

    @Test
    void endsAHundredPercentAtAHundred() {
        assertThat(steps(false, true, "93", "100")).endsWith("100");
        assertThat(steps(false, true, "90", "120")).endsWith("120");
    }

    @Test
    void hasHeightForASingleValue() {
        ValueScale scale = ValueScale.of(List.of(BigDecimal.valueOf(100)), false, true);
        assertThat(scale.high()).isGreaterThan(scale.low());
        assertThat(scale.share(BigDecimal.valueOf(100))).isEqualTo(1.0);
        assertThat(steps(true, false, "0")).hasSizeGreaterThan(1);
        assertThat(steps(false, false, "7", "7")).hasSizeGreaterThan(1);
    }
}
