// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.people.Caller;

/** Windows of the front desk are checked when they are set (P03, P04). */
class FrontdeskParametersTest {
    @TempDir
    static Path folder;

    private static Centre centre;

    @BeforeAll
    static void opens() {
        centre = new Centre(folder);
    }

    @AfterAll
    static void closes() throws Exception {
        centre.close();
    }

    private static boolean isSet(String key, String value) {
        return centre.parameters
                .set(Caller.system("test", Centre.ESTATE), key, value, "A trial")
                .refusal()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counter.hours",
                "greeting.residential.windows",
                "greeting.office.windows",
                "standing.gateWindows",
                "standing.barrierWindows"
            })
    void refusesAWindowThatIsNone(String key) {
        assertThat(isSet(key, "half past five")).isFalse();
        assertThat(isSet(key, "07:00-25:00")).isFalse();
        assertThat(isSet(key, "07:00-09:00;17:00")).isFalse();
        assertThat(isSet(key, "07:00-09:00;17:00-19:30")).isTrue();
    }
}
