// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.transfer.table.TableReader;

class SheetWriterTest {
    @TempDir
    Path folder;

    @Test
    void writesCsvThatSpreadsheetsOpenRightAndNeverCompute() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new CsvSheet(out)) {
            sheet.row(List.of("编号", "摘要"));
            sheet.row(List.of("CP-1", "=HYPERLINK(\"http://x\")"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF编号,摘要\r\nCP-1,\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
    }

    @Test
    void writesAWorkbookThatItsOwnReaderReads() throws IOException {
        Path file = folder.resolve("list.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new XlsxSheet(out)) {
            sheet.row(List.of("编号", "摘要"));
            for (int i = 1; i <= 1200; i++) {
                sheet.row(List.of("CP-" + i, "=1+" + i));
            }
        }
        Files.write(file, out.toByteArray());
        try (TableReader table = TableReader.open(file)) {
            assertThat(table.headings()).containsExactly("编号", "摘要");
            assertThat(table.next().cells()).containsExactly("CP-1", "=1+1");
            int rows = 1;
            while (table.hasNext()) {
                table.next();
                rows++;
            }
            assertThat(rows).isEqualTo(1200);
        }
    }
}
