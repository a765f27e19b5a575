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
    void keepsThePlatformsOwnDefaultsSound() {
        assertThat(PlatformDeclarations.PARAMETERS)
                .allMatch(own -> ParameterValue.flaw(own, own.initial()).isEmpty());
    }
}
