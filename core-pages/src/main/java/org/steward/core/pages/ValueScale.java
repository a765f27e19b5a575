// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From which value to which a chart reaches, in round steps. Immutable.
 *
 * @param low the lowest value of the scale
 * @param high the highest one, above the lowest
 * @param step between two values written at the side
 */
record ValueScale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final int STEPS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<BigDecimal> ROUND =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();

    /**
     * A scale that holds some values.
     *
     * @param fromZero whether it begins at zero, as columns must
     * @param percent whether it ends at 100 when no value is above
     */
    static ValueScale of(List<BigDecimal> values, boolean fromZero, boolean percent) {
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal from = fromZero ? least.min(BigDecimal.ZERO) : least;
        BigDecimal range = most.subtract(from).signum() > 0 ? most.subtract(from) : BigDecimal.ONE;
        BigDecimal step = round(range.divide(BigDecimal.valueOf(STEPS), 6, RoundingMode.UP));
        BigDecimal low = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        if (percent && most.compareTo(HUNDRED) <= 0) {
            high = high.min(HUNDRED);
            low = high.compareTo(low) > 0 ? low : high.subtract(step);
        }
        return new ValueScale(low, high.compareTo(low) > 0 ? high : low.add(step), step);
    }

    /** A scale from the least value to the largest. */
    static ValueScale between(List<BigDecimal> values) {
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return most.compareTo(least) > 0
                ? new ValueScale(least, most, most.subtract(least))
                : new ValueScale(least.subtract(BigDecimal.ONE), most.add(BigDecimal.ONE), BigDecimal.ONE);
    }

    /** The next of 1, 2, 2.5, 5, 10, 20 … and 0.1, 0.2 … that is no smaller. */
    private static BigDecimal round(BigDecimal value) {
        int tens = value.precision() - value.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(tens);
        return ROUND.stream()
                .map(factor -> factor.multiply(unit))
                .filter(step -> step.compareTo(value) >= 0)
                .findFirst()
                .orElse(unit.multiply(BigDecimal.TEN));
    }

    /** How far up a value stands, 0 to 1. */
    double share(BigDecimal value) {
        return value.subtract(low)
                .divide(high.subtract(low), 6, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** The values written at the side, from the lowest up. */
    List<BigDecimal> steps() {
        List<BigDecimal> steps = new ArrayList<>();
        for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
            BigDecimal plain = at.stripTrailingZeros();
            steps.add(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
        return List.copyOf(steps);
    }
}
