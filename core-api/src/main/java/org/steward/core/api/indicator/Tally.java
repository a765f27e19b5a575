// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;

/**
 * What one case adds to one indicator (计数). Immutable.
 *
 * @param at decides the period it counts in; in the running period it counts as soon as this instant has come
 * @param key what is counted once per period with {@link Combine#DISTINCT}, e.g. a unit, or {@link #DAY}; otherwise an
 *     empty string
 * @param numerator 0 or more; with {@link Combine#DISTINCT} above 0 when the key fulfils the formula
 * @param denominator 0 or more; with {@link Combine#DISTINCT} above 0 when the key counts at all
 */
public record Tally(Instant at, String key, long numerator, long denominator) {
    /** The key that stands for the day of the instant in the zone of the estate. */
    public static final String DAY = "@day";

    /** Refuses negative counts. */
    public Tally {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("a tally of " + numerator + " of " + denominator);
        }
    }

    /** A case that counts once, and fulfils the formula or not. */
    public static Tally one(Instant at, boolean fulfils) {
        return new Tally(at, "", fulfils ? 1 : 0, 1);
    }

    /** So many of so many, e.g. items of a checklist. */
    public static Tally of(Instant at, long numerator, long denominator) {
        return new Tally(at, "", numerator, denominator);
    }
}
