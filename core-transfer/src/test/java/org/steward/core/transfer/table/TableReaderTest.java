// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    Path folder;

    private List<TableRow> rows(Path file) throws IOException {
        try (TableReader table = TableReader.open(file)) {
            List<TableRow> rows = new ArrayList<>();
            table.forEachRemaining(rows::add);
            return rows;
        }
    }

    private Path csv(byte[] content) throws IOException {
        return Files.write(folder.resolve("cases.csv"), content);
    }

    private Path csv(String content) throws IOException {
        return csv(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsQuotedCellsWithCommasQuotesAndLineBreaks() throws IOException {
        assertThat(rows(csv("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n")))
                .containsExactly(new TableRow(2, List.of("x, \"y\"\nz", "2")));
    }

    @Test
    void skipsTheByteOrderMarkAndFindsTheSeparator() throws IOException {
        try (TableReader table = TableReader.open(csv("\uFEFF编号;摘要\n1;漏水\n"))) {
            assertThat(table.headings()).containsExactly("编号", "摘要");
            assertThat(table.next().cells()).containsExactly("1", "漏水");
        }
    }

    @Test
    void keepsReadingAfterBytesThatAreNoText() throws IOException {
        assertThat(rows(csv(new byte[] {'a', '\n', (byte) 0xff, '\n', 'x', '\n'})))
                .extracting(row -> row.cells().get(0))
                .containsExactly("\uFFFD", "x");
    }

    @Test
    void readsAFileThatEndsInsideAQuote() throws IOException {
        assertThat(rows(csv("a,b\n1,\"never closed\n"))).hasSize(1);
    }

    @Test
    void takesTheApostropheOfAGuardedCellAway() throws IOException {
        assertThat(rows(csv("a\n'=1+1\n'quoted'\n")))
                .extracting(row -> row.cells().get(0))
                .containsExactly("=1+1", "'quoted'");
    }

    @Test
    void refusesAFileWithoutHeading() throws IOException {
        Path empty = csv("");
        assertThatThrownBy(() -> TableReader.open(empty)).isInstanceOf(IOException.class);
    }

    @Test
    void readsTextNumbersAndDatesOfAWorkbook() throws IOException {
        Path file = folder.resolve("cases.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("one");
            sheet.value(0, 0, "text");
            sheet.value(0, 1, "number");
            sheet.value(0, 2, "date");
            sheet.value(1, 0, "漏水");
            sheet.value(1, 1, 12.5);
            sheet.value(1, 2, LocalDateTime.of(2026, 11, 3, 14, 30));
            sheet.style(1, 2).format("yyyy-MM-dd HH:mm").set();
        }
        assertThat(rows(file)).containsExactly(new TableRow(2, List.of("漏水", "12.5", "2026-11-03T14:30:00")));
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.xlsx"), "not a zip");
        assertThatThrownBy(() -> TableReader.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a readable XLSX");
    }
}
