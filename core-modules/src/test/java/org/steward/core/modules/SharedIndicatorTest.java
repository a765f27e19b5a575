// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.text.Text;

/** One indicator of several modules. */
class SharedIndicatorTest {
    @Test
    void mayBeDeclaredByTwoModulesForCaseTypesOfTheirOwn() {
        assertThat(faults(module("repairs", arrival("%", Combine.SUM, "repair"))))
                .isEmpty();
    }

    @Test
    void isRefusedWhenTheTwoDoNotAddUp() {
        String words =
                "indicator K19 does not add up with that of another module: unit, direction and combination differ";
        assertThat(faults(module("repairs", arrival("min", Combine.SUM, "repair"))))
                .containsExactly(words);
        assertThat(faults(module("repairs", arrival("%", Combine.DISTINCT, "repair"))))
                .containsExactly(words);
    }

    @Test
    void isRefusedWhenBothMeasureTheSameCases() {
        assertThat(faults(module("repairs", arrival("%", Combine.SUM, "incident"))))
                .containsExactly("indicator K19 of another module measures incident already");
    }

    @Test
    void isRefusedTwiceInOneModule() {
        assertThat(faults(module("repairs", arrival("%", Combine.SUM, "repair"), arrival("%", Combine.SUM, "other"))))
                .containsExactly("indicator K19 is declared twice");
    }

    private static List<String> faults(ModuleDeclaration module) {
        return DeclarationCheck.faults(
                module, Surroundings.of(List.of(module("patrol", arrival("%", Combine.SUM, "incident")))));
    }

    private static Indicator arrival(String unit, Combine combine, String type) {
        return new Indicator(
                "K19",
                Text.of("Arrival", "到场率"),
                Text.of("reached / all", "到场数 / 总数"),
                unit,
                BigDecimal.TEN,
                true,
                "C05",
                Share.each(Set.of(type), combine, file -> List.of()));
    }

    private static ModuleDeclaration module(String id, Indicator... indicators) {
        return ModuleDeclaration.of(id, Text.of("Module", "模块"), Text.of("For tests.", "用于测试。"))
                .indicators(List.of(indicators))
                .build();
    }
}
