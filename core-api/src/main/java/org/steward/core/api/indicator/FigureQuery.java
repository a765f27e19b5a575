// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

/**
 * Asks for the cases behind a figure. Immutable.
 *
 * @param code an indicator of the estate
 * @param missesOnly only those that worsen the figure, see {@link Indicator#isMissedBy}
 * @param dimension narrows to one {@link Slice}, {@code null} for all
 * @param value its value; without meaning when there is no dimension
 * @param after where the page before ended, or an empty string
 * @param limit 1-200
 */
public record FigureQuery(
        String code, Period period, boolean missesOnly, Dimension dimension, String value, String after, int limit) {
    /** All cases of a figure, the first page. */
    public static FigureQuery all(String code, Period period) {
        return new FigureQuery(code, period, false, null, "", "", 50);
    }
}
