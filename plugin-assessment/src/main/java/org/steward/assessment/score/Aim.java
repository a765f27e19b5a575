// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item aims at (目标). Immutable.
 *
 * @param atLeast whether more is better
 * @param value 0 or more
 */
public record Aim(boolean atLeast, BigDecimal value) {
    private static final Pattern WRITTEN = Pattern.compile("([≥≤])\\s*(\\d+(?:\\.\\d+)?)");

    /** Refuses a negative aim. */
    public Aim {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("an aim of " + value);
        }
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<Aim> parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Aim(written.group(1).equals("≥"), new BigDecimal(written.group(2))))
                : Optional.empty();
    }

    /** Whether a figure reaches it. */
    public boolean isReached(BigDecimal figure) {
        int compared = figure.compareTo(value);
        return atLeast ? compared >= 0 : compared <= 0;
    }

    /**
     * The share of the points that a figure earns, 0 to 1: all when it reaches the aim, otherwise in proportion (CV):
     * figure / aim where more is better, (aim + 1) / (figure + 1) where less is.
     */
    public BigDecimal share(BigDecimal figure) {
        if (isReached(figure)) {
            return BigDecimal.ONE;
        }
        BigDecimal share = atLeast
                ? figure.divide(value, MathContext.DECIMAL128)
                : value.add(BigDecimal.ONE).divide(figure.add(BigDecimal.ONE), MathContext.DECIMAL128);
        return share.max(BigDecimal.ZERO);
    }

    @Override
    public String toString() {
        return (atLeast ? "≥ " : "≤ ") + value.stripTrailingZeros().toPlainString();
    }
}
