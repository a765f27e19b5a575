// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.steward.core.api.text.Language;
import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.transfer.table.FormulaGuard;
import org.steward.core.transfer.table.TableRow;

/**
 * The rows that became no case, with the reasons in two further columns: {@code import-row} and {@code import-reason}.
 * Lies beside the imported file as {@code <name>-rejected.csv}; made with the first such row. Not thread-safe.
 */
final class RejectFile implements Closeable {
    private final Path target;
    private final List<String> headings;
    private final Language language;
    private CSVPrinter printer;

    RejectFile(Path imported, List<String> headings, Language language) {
        String name = imported.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        this.target = imported.resolveSibling(name + "-rejected.csv");
        this.headings = headings;
        this.language = language;
    }

    void add(TableRow row, List<RowFlaw> flaws) {
        try {
            if (printer == null) {
                printer = open();
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Math.max(headings.size(), row.cells().size()); i++) {
                cells.add(
                        i < row.cells().size() ? FormulaGuard.guard(row.cells().get(i)) : "");
            }
            cells.add(headings.size(), Integer.toString(row.number()));
            cells.add(headings.size() + 1, FormulaGuard.guard(reasons(flaws)));
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("the reject file " + target.getFileName() + " cannot be written", e);
        }
    }

    private CSVPrinter open() throws IOException {
        Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(headings);
        all.add("import-row");
        all.add("import-reason");
        return CSVFormat.RFC4180
                .builder()
                .setHeader(all.toArray(String[]::new))
                .get()
                .print(writer);
    }

    private String reasons(List<RowFlaw> flaws) {
        return flaws.stream()
                .map(flaw -> (flaw.column().isEmpty() ? "" : flaw.column() + ": ")
                        + flaw.reason().in(language))
                .collect(Collectors.joining("; "));
    }

    /** The path of the file, or an empty string when no row was rejected. */
    String path() {
        return printer == null ? "" : target.toString();
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close(true);
        }
    }
}
