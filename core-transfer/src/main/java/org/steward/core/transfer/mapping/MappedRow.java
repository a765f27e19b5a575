// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.util.List;

import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.transfer.table.TableRow;

/**
 * A row and what it became. Immutable.
 *
 * @param row as read
 * @param past the case, {@code null} when the row has flaws
 * @param state the value of the state column before its value map, for counting
 * @param flaws why it is no case; empty when it is one
 */
public record MappedRow(TableRow row, PastCase past, String state, List<RowFlaw> flaws) {
    /** Copies the flaws. */
    public MappedRow {
        flaws = List.copyOf(flaws);
    }
}
