// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. */
final class XlsxReader implements TableReader {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;
    private int read;

    XlsxReader(Path file) throws IOException {
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException e) {
            throw new IOException("the file is not a readable XLSX workbook", e);
        }
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            headings = rows.hasNext()
                    ? texts(rows.next(), 0).stream().map(String::strip).toList()
                    : List.of();
            if (headings.stream().allMatch(String::isEmpty)) {
                throw new IOException("the first sheet has no heading row");
            }
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e instanceof IOException io ? io : new IOException("the file is not a readable XLSX workbook", e);
        }
    }

    private static List<String> texts(Row row, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(width, row.getCellCount()); i++) {
            cells.add(i < row.getCellCount() ? text(row.getCell(i)) : "");
        }
        while (cells.size() > width && width > 0 && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            LocalDateTime moment = cell.asDate();
            return MOMENT.format(moment);
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().toPlainString();
        }
        return FormulaGuard.unguard(cell.getText());
    }

    /** Whether a number format shows a date: it has day or year letters outside quotes, brackets and escapes. */
    private static boolean isDate(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*[dy].*");
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return read < MOST_ROWS && rows.hasNext();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row after row " + (read + 1));
        }
        read++;
        Row row = rows.next();
        return new TableRow(row.getRowNum(), texts(row, headings.size()));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
