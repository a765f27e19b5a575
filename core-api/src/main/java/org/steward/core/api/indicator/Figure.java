// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An indicator of one period. The same on a page, in a report and over REST. Immutable.
 *
 * @param measured what it stands for; where the month is frozen, as it was then
 * @param frozenAt when the month was frozen, {@code null} while it is not, and for periods that are no month
 * @param now what it would be today when that differs from the frozen one, otherwise {@code null}
 */
public record Figure(Indicator indicator, Period period, Measurement measured, Instant frozenAt, Measurement now) {
    /** The figure, one decimal; empty for "n/a". */
    public Optional<BigDecimal> value() {
        return indicator.value(measured);
    }

    /** Whether it reaches its target; empty without a target or for "n/a". */
    public Optional<Boolean> onTarget() {
        return indicator.reaches(measured);
    }
}
