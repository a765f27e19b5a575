// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.steward.core.transfer.table.FormulaGuard;

/** XLSX, written through in parts; a further sheet begins where one is full. Every cell is a text. */
final class XlsxSheet implements SheetWriter {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_OF_A_PART = 500;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream target;
    private final Workbook workbook;
    private List<String> headings;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream target) {
        this.target = target;
        this.workbook = new Workbook(new Unclosed(target), "Steward", "1.0");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (headings == null) {
            headings = List.copyOf(cells);
            begin();
            return;
        }
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            begin();
        }
        write(cells);
    }

    private void begin() throws IOException {
        sheets++;
        row = 0;
        sheet = workbook.newWorksheet("Cases " + sheets);
        sheet.freezePane(0, 1);
        write(headings);
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
    }

    private void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String text = FormulaGuard.guard(cells.get(column));
            if (!text.isEmpty()) {
                sheet.value(row, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
            }
        }
        row++;
        if (row % ROWS_OF_A_PART == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        target.flush();
    }
}
