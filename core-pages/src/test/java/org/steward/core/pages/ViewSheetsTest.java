// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.page.Block;
import org.steward.core.api.page.View;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.Sheet;

/** What a page shows, as sheets. */
class ViewSheetsTest {
    @Test
    void takesTheChartsAlongAsTheirNumbers() {
        List<Sheet> sheets = ViewSheets.of(new Charts(false, "").show(null, Map.of()), Language.ZH);
        assertThat(sheets).extracting(Sheet::name).containsExactly("1 维修", "2 楼栋与时段", "3 A 栋", "4 按部门");
        assertThat(sheets.get(0).rows().get(1)).containsExactly(words("2026-09"), words("不适用"), words("430 件中 412 件"));
        assertThat(sheets.get(0).rows().get(2).get(1)).isEqualTo(new Sheet.Number(new BigDecimal("91.0")));
        assertThat(sheets.get(1).headings()).containsExactly("楼栋", "8", "9");
        assertThat(sheets.get(2).rows().get(0)).containsExactly(words("2 层"), words("A-201"), words("未售"));
        assertThat(sheets.get(3).rows().get(0).get(0)).isEqualTo(words("=cmd()"));
    }

    @Test
    void takesATableAlongWithNumbersAsNumbers() {
        Block.Table table = new Block.Table(
                Text.of("Long: name / of a table [with signs] and more", "表"),
                List.of(Text.of("A", "甲"), Text.of("B", "乙")),
                List.of(new Block.Line(
                        List.of(Text.same("12.5"), Text.of("twelve", "十二")), Block.Tone.NEUTRAL, "", List.of())),
                Text.of("None", "无"));
        Sheet sheet = ViewSheets.of(View.of(table), Language.EN).get(0);
        assertThat(sheet.name()).isEqualTo("1 Long  name   of a table ");
        assertThat(sheet.rows().get(0)).containsExactly(new Sheet.Number(new BigDecimal("12.5")), words("twelve"));
    }

    private static Sheet.Cell words(String text) {
        return new Sheet.Words(text);
    }
}
