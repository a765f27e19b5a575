// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.transfer.table.TableRow;

/** The cells of one row by column name, with the flaws found on the way. Not thread-safe. */
final class RowCells {
    private final TableRow row;
    private final Map<String, Integer> columns;
    private final List<RowFlaw> flaws = new ArrayList<>();

    RowCells(TableRow row, Map<String, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.cells().size()
                ? ""
                : row.cells().get(index).strip();
    }

    /** The text of a source before its value map: joined columns, else the constant. */
    String raw(ImportMapping.Source source) {
        String joined = source.from().stream()
                .map(this::cell)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(source.separator()));
        return joined.isEmpty() ? source.constant() : joined;
    }

    /** The text of a source; a value that its map does not know is a flaw. */
    String text(ImportMapping.Source source) {
        String raw = raw(source);
        if (source.values().isEmpty() || raw.isEmpty()) {
            return raw;
        }
        String known = source.values().get(raw);
        if (known != null) {
            return known;
        }
        if (source.otherwise().isEmpty()) {
            String allowed = source.values().keySet().stream().sorted().collect(Collectors.joining(", "));
            flaw(
                    source,
                    Text.of("'{0}' is not mapped; known: {1}", "“{0}”没有映射；已知值：{1}")
                            .with(brief(raw), allowed));
        }
        return source.otherwise();
    }

    void flaw(ImportMapping.Source source, Text reason) {
        flaws.add(new RowFlaw(row.number(), String.join(", ", source.from()), reason));
    }

    void flaw(Text reason) {
        flaws.add(new RowFlaw(row.number(), "", reason));
    }

    List<RowFlaw> flaws() {
        return flaws;
    }

    Optional<RowFlaw> widthFlaw(int headings) {
        return row.cells().size() <= headings
                ? Optional.empty()
                : Optional.of(new RowFlaw(
                        row.number(),
                        "",
                        Text.of("the row has {0} cells, the heading {1}", "该行有 {0} 个单元格，标题行有 {1} 个")
                                .with(row.cells().size(), headings)));
    }

    static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
