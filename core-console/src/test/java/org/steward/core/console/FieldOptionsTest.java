// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class FieldOptionsTest {
    @Test
    void readsValuesThatContainAnEqualsSign() {
        assertThat(FieldOptions.read(List.of("result=a=b"))).containsEntry("result", "a=b");
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldOptions.read(List.of("result")))
                .withMessageContaining("--field result");
    }

    @Test
    void refusesAFieldGivenTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldOptions.read(List.of("a=1", "a=2")));
    }
}
