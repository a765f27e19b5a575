// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sheet of a workbook (工作表). Immutable.
 *
 * @param name 1-31 characters, unique in its workbook, none of {@code \ / ? * [ ] :}
 * @param headings of the columns, shown bold and kept in sight
 * @param rows the cells of each row, in the order of the headings; a row may be shorter
 */
public record Sheet(String name, List<String> headings, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Sheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell. Immutable. */
    public sealed interface Cell {
        /** A text, never taken for a formula. */
        static Cell of(String text) {
            return new Words(text);
        }

        /** A number that a spreadsheet can compute with. */
        static Cell of(BigDecimal number) {
            return new Number(number);
        }
    }

    /** A text. */
    public record Words(String text) implements Cell {}

    /** A number. */
    public record Number(BigDecimal number) implements Cell {}
}
