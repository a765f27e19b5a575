// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

/** How the tallies of a period become its measurement. */
public enum Combine {
    /** The sum of the numerators, of the sum of the denominators. */
    SUM,
    /** Of the different keys that count, how many fulfil the formula. */
    DISTINCT,
    /** The sum of the numerators, of the households: units occupied at the end of the period. */
    PER_HOUSEHOLD,
    /** The sum of the numerators, of the residents: occupants known at the end of the period. */
    PER_RESIDENT
}
