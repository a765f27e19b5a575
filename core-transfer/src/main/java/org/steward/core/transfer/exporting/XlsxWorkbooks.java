// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Component;

import org.steward.core.api.transfer.Sheet;
import org.steward.core.api.transfer.Workbooks;
import org.steward.core.transfer.table.FormulaGuard;

/** Writes the tables of modules. */
@Component(service = Workbooks.class)
public final class XlsxWorkbooks implements Workbooks {
    private static final int LONGEST_CELL = 32_767;

    @Override
    public void xlsx(List<Sheet> sheets, OutputStream target) {
        try {
            Workbook workbook = new Workbook(new Unclosed(target), "Steward", "1.0");
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
            workbook.finish();
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook was broken off", e);
        }
    }

    @Override
    public void csv(Sheet sheet, OutputStream target) {
        try (CsvSheet file = new CsvSheet(target)) {
            file.row(sheet.headings());
            for (List<Sheet.Cell> row : sheet.rows()) {
                file.row(row.stream().map(XlsxWorkbooks::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file was broken off", e);
        }
    }

    private static String plain(Sheet.Cell cell) {
        return cell instanceof Sheet.Number number ? number.number().toPlainString() : ((Sheet.Words) cell).text();
    }

    private static void write(Sheet sheet, Worksheet page) throws IOException {
        page.freezePane(0, 1);
        for (int column = 0; column < sheet.headings().size(); column++) {
            page.value(0, column, words(sheet.headings().get(column)));
            page.style(0, column).bold().set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Sheet.Cell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(page, row + 1, column, cells.get(column));
            }
        }
        page.finish();
    }

    private static void write(Worksheet page, int row, int column, Sheet.Cell cell) {
        if (cell instanceof Sheet.Number number) {
            page.value(row, column, number.number());
        } else if (cell instanceof Sheet.Words words && !words.text().isEmpty()) {
            page.value(row, column, words(words.text()));
        }
    }

    private static String words(String text) {
        String guarded = FormulaGuard.guard(text);
        return guarded.length() <= LONGEST_CELL ? guarded : guarded.substring(0, LONGEST_CELL);
    }
}
