// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Values of parameters: shape, range, and that safety rules only become stricter. */
class ParameterValueTest {
    private static final Text TITLE = Text.of("Limit", "时限");

    @Test
    void namesKeyValueAndRange() {
        Parameter parameter = Parameter.integer("a.b", TITLE, 5, "%", 1, 10, "CV");
        assertThat(ParameterValue.flaw(parameter, "10")).isEmpty();
        assertThat(ParameterValue.flaw(parameter, "11").orElseThrow().message().en())
                .contains("a.b", "'11'", "from 1 to 10 %");
        assertThat(ParameterValue.flaw(parameter, "ten")).isPresent();
    }

    @Test
    void letsASafetyLimitOnlyShrink() {
        Parameter parameter = Parameter.limit("a.b", TITLE, "30 min", "CV").ofSafety();
        assertThat(ParameterValue.flaw(parameter, "15 min")).isEmpty();
        assertThat(ParameterValue.flaw(parameter, "1 h").orElseThrow().code()).isEqualTo("safety");
        assertThat(ParameterValue.flaw(parameter, "1 wd")).isPresent();
        Parameter day = Parameter.limit("a.c", TITLE, "24 h", "CV").ofSafety();
        assertThat(ParameterValue.flaw(day, "90 min")).isEmpty();
        assertThat(ParameterValue.flaw(day, "1 wh")).isPresent();
    }

    @Test
    void readsWindows() {
        Parameter parameter = Parameter.windows("a.windows", TITLE, "17:30-18:00", "S1");
        assertThat(ParameterValue.flaw(parameter, "07:00-09:00; 22:00-06:00")).isEmpty();
        assertThat(ParameterValue.flaw(parameter, "00:00-24:00")).isEmpty();
        for (String wrong : new String[] {"07:00", "07:00-25:00", "7-9", "07:00-09:00,17:00-18:00", "24:00-06:00"}) {
            assertThat(ParameterValue.flaw(parameter, wrong)
                            .orElseThrow()
                            .message()
                            .en())
                    .contains("a.windows", "'" + wrong + "'", "17:30-18:00");
        }
    }

    @Test
    void keepsThePlatformsOwnDefaultsSound() {
        assertThat(PlatformDeclarations.PARAMETERS)
                .allMatch(own -> ParameterValue.flaw(own, own.initial()).isEmpty());
    }
}
