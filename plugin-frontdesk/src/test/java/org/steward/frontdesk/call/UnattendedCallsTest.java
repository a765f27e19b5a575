// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three-ring rule. */
class UnattendedCallsTest {
    @ParameterizedTest
    @CsvSource({"1,true,false", "3,true,false", "4,true,true", "2,false,false", "3,false,true", "9,false,true"})
    void countsACallAsUnattendedByItsRings(int rings, String answered, boolean unattended) {
        assertThat(UnattendedCalls.isUnattended(Map.of("rings", Integer.toString(rings), "answered", answered), 3))
                .isEqualTo(unattended);
    }
}
