// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.util.Comparator;
import java.util.List;

import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;
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

    /** The case of several rows: the facts of the first, the steps of all in order of time. */
    public static MappedRow joined(List<MappedRow> rows) {
        MappedRow first = rows.get(0);
        PastCase past = first.past();
        List<PastStep> steps = rows.stream()
                .flatMap(row -> row.past().steps().stream())
                .sorted(Comparator.comparing(PastStep::at))
                .toList();
        PastCase whole = new PastCase(
                past.request(),
                past.state(),
                past.assignee(),
                past.dueAt(),
                past.finishedAt(),
                past.closedAt(),
                past.satisfaction(),
                steps,
                past.flagged());
        return new MappedRow(first.row(), whole, first.state(), List.of());
    }
}
