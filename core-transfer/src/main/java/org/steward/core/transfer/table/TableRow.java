// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import java.util.List;

/**
 * A row of a table. Immutable.
 *
 * @param number in the file, the heading being row 1
 * @param cells texts in the order of the columns; dates of a spreadsheet as {@code yyyy-MM-ddTHH:mm:ss}
 */
public record TableRow(int number, List<String> cells) {
    /** Copies the cells. */
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Whether every cell is blank. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
