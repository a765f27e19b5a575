// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartsTest {
    private static List<String> of(String text) {
        return Starts.of(text, 60).orElseThrow().stream()
                .map(LocalTime::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "21:00,21:00",
        "21:00; 9:30,09:30 21:00",
        "20:00-23:00,20:00 21:00 22:00",
        "20:00-20:01,20:00",
        "22:00-01:00,00:00 22:00 23:00",
        "20:00-23:00/90,20:00 21:30",
        "20:00-21:00/60;20:00,20:00",
        "00:00-00:00/720,00:00 12:00"
    })
    void readsTimesAndSpansAsTheTimesOfADay(String text, String times) {
        assertThat(of(text)).containsExactly(times.split(" "));
    }

    @Test
    void hasNoRunWithoutATime() {
        assertThat(of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "8", "20:00-", "20:00-22:00/4", "20:00-22:00/0", "evening", "20:00,21:00"})
    void refusesWhatIsNeitherAndSaysWhatIsAllowed(String text) {
        assertThat(Starts.of(text, 60).refusal().orElseThrow().flaws().get(0)).satisfies(flaw -> {
            assertThat(flaw.field()).isEqualTo("starts");
            assertThat(flaw.message().en()).contains(text).contains("20:00-06:00/60");
        });
    }
}
