// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A measured figure with what makes it. Immutable.
 *
 * @param numerator how many fulfil the formula
 * @param denominator of how many
 * @param misses numbers of the cases that do not, in order
 */
public record Measurement(long numerator, long denominator, List<String> misses) {
    /** Copies the misses. */
    public Measurement {
        misses = List.copyOf(misses);
    }

    /** The share in percent with one decimal; empty ("n/a") when the denominator is zero. */
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator * 100)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
