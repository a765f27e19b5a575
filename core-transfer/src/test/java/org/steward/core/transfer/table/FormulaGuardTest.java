// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "＝1+1",
                "|x",
                "%x",
                "\uFEFF=1"
            })
    void guardsWhatASpreadsheetWouldCompute(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lift", "-5", "+8613800138000", "12.5", "it's", "a=b", "电梯"})
    void leavesTheRestAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }

    @Property
    void readsBackEveryTextItWrote(@ForAll String text) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
    }
}
