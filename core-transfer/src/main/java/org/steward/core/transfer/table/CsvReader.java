// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV (RFC 4180) in UTF-8, with or without byte order mark, separated by commas, semicolons or tabs (whichever the
 * heading has most of). Bytes that are no UTF-8 become U+FFFD, so that they spoil one row and not the file.
 */
final class CsvReader implements TableReader {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEADING_MOST = 64 * 1024;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;
    private int number = 1;

    CsvReader(Path file) throws IOException {
        char separator = separator(file);
        Reader reader = text(file);
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .setLenientEof(true)
                    .setTrailingData(true)
                    .get()
                    .parse(reader);
            records = parser.iterator();
            headings = records.hasNext() ? stripped(records.next()) : List.of();
            if (headings.stream().allMatch(String::isEmpty)) {
                throw new IOException("the file has no heading row");
            }
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Reader text(Path file) throws IOException {
        PushbackReader reader = new PushbackReader(new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE))));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static char separator(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(text(file))) {
            char[] start = new char[HEADING_MOST];
            int length = reader.read(start);
            String heading = length <= 0 ? "" : new String(start, 0, length).split("\\R", 2)[0];
            long commas = heading.chars().filter(c -> c == ',').count();
            long semicolons = heading.chars().filter(c -> c == ';').count();
            long tabs = heading.chars().filter(c -> c == '\t').count();
            return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
        }
    }

    private static List<String> stripped(CSVRecord record) {
        return record.stream().map(String::strip).toList();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return number <= MOST_ROWS && records.hasNext();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row after row " + number);
        }
        number++;
        return new TableRow(
                number, records.next().stream().map(FormulaGuard::unguard).toList());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
