// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table kept in a field of a case: a line for each row, readable as it stands. Stateless. */
public final class Rows {
    private static final String BETWEEN = " | ";

    private Rows() {}

    /** The text of a table; what would break it is replaced within the cells. */
    public static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Rows::cell).collect(Collectors.joining(BETWEEN)))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        String plain = text.replace('|', '/').replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? "–" : plain;
    }

    /** The rows of a text written by {@link #write}; an empty cell is an empty string. */
    public static List<List<String>> read(String text) {
        return text.isBlank()
                ? List.of()
                : text.lines()
                        .map(line -> Arrays.stream(line.split("\\s*\\|\\s*", -1))
                                .map(cell -> cell.strip().equals("–") ? "" : cell.strip())
                                .toList())
                        .toList();
    }
}
