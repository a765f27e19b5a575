// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.util.List;

/**
 * A page of the cases behind a figure. Immutable.
 *
 * @param next asks for the page after it, or an empty string at the end
 */
public record FigureCases(List<Row> rows, String next) {
    /** Copies the rows. */
    public FigureCases {
        rows = List.copyOf(rows);
    }

    /** What one case adds. */
    public record Row(String caseNumber, String summary, String state, Tally tally) {}
}
