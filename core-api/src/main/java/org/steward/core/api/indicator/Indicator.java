// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;
import java.util.Optional;

import org.steward.core.api.text.Text;

/**
 * A key figure (指标). Several modules may declare one code, each with a measure of its own case types: the figure is
 * counted over all of them, under the words and the target of the module with the first id. Immutable.
 *
 * @param code {@code K01} … of domain section 4, or a module's own
 * @param formula the formula in words
 * @param unit {@code %} and {@code ‰} for shares, an empty string for a plain count, otherwise the unit of a mean, e.g.
 *     {@code min}
 * @param target what is aimed at, {@code null} for none
 * @param higherIsBetter direction
 * @param source where target and formula come from
 * @param measure what each case adds to it
 */
public record Indicator(
        String code,
        Text title,
        Text formula,
        String unit,
        BigDecimal target,
        boolean higherIsBetter,
        String source,
        Measure measure) {
    /** The figure of a measurement, one decimal; empty ("n/a") for a share or mean of nothing. */
    public Optional<BigDecimal> value(Measurement measured) {
        return switch (unit) {
            case "%" -> measured.ratio(100);
            case "‰" -> measured.ratio(1000);
            case "" -> Optional.of(BigDecimal.valueOf(measured.numerator()));
            default -> measured.ratio(1);
        };
    }

    /** Whether what this one and another one measure can be added up: code, unit, direction and combination agree. */
    public boolean addsUpWith(Indicator other) {
        return code.equals(other.code)
                && unit.equals(other.unit)
                && higherIsBetter == other.higherIsBetter
                && measure.combine() == other.measure.combine();
    }

    /** Whether a measurement reaches the target; empty without a target or without a figure. */
    public Optional<Boolean> reaches(Measurement measured) {
        return target == null
                ? Optional.empty()
                : value(measured)
                        .map(value -> higherIsBetter ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0);
    }

    /** Whether a tally worsens the figure: it misses the formula, or where less is better, adds to it. */
    public boolean isMissedBy(Tally tally) {
        return higherIsBetter ? tally.numerator() < tally.denominator() : tally.numerator() > 0;
    }
}
