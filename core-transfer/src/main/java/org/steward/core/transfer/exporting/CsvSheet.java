// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.steward.core.transfer.table.FormulaGuard;

/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets garble Chinese. */
final class CsvSheet implements SheetWriter {
    private final CSVPrinter printer;

    CsvSheet(OutputStream target) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = CSVFormat.RFC4180.print(writer);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(FormulaGuard::guard).toList());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
