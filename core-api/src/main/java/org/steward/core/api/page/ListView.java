// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.util.List;

/**
 * How cases of a type are listed. Immutable.
 *
 * @param columns names of form fields shown after number, summary, unit, state, responsible and due time
 * @param board state ids that make the columns of the board, in order; empty: all open states
 */
public record ListView(List<String> columns, List<String> board) {
    /** Nothing beyond the usual columns. */
    public static final ListView USUAL = new ListView(List.of(), List.of());

    /** Copies the lists. */
    public ListView {
        columns = List.copyOf(columns);
        board = List.copyOf(board);
    }
}
