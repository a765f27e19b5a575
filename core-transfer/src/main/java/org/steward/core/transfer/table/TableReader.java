// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads a table row by row, without holding it. Not thread-safe. */
public interface TableReader extends Closeable, Iterator<TableRow> {
    /** Largest number of rows that are read. */
    int MOST_ROWS = 1_000_000;

    /** The headings, stripped; never empty. */
    List<String> headings();

    /**
     * Opens a file by its ending: {@code .xlsx} or, for anything else, CSV in UTF-8.
     *
     * @throws IOException with a sentence for people when the file is none, has no heading, or cannot be read
     */
    static TableReader open(Path file) throws IOException {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? new XlsxReader(file)
                : new CsvReader(file);
    }
}
