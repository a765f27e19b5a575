// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A measured figure of a period. Immutable.
 *
 * @param numerator how many fulfil the formula, or what is summed up
 * @param denominator of how many
 */
public record Measurement(long numerator, long denominator) {
    /** The share in percent with one decimal; empty ("n/a") when the denominator is zero. */
    public Optional<BigDecimal> percent() {
        return ratio(100);
    }

    /** The quotient times a factor, with one decimal, half up; empty ("n/a") when the denominator is zero. */
    public Optional<BigDecimal> ratio(long factor) {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
