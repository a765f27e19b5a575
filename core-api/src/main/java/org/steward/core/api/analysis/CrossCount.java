// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import java.util.List;

/**
 * Cases counted by two traits at once. Immutable.
 *
 * @param rows the values of the first trait with the cases of the whole row
 * @param columns the values of the second trait with the cases of the whole column
 * @param cells a list for each row with a number for each column
 */
public record CrossCount(List<Count> rows, List<Count> columns, List<List<Long>> cells) {
    /** Copies the lists. */
    public CrossCount {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }
}
