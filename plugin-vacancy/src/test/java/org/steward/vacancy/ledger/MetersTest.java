// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.vacancy.Sample;

/** Readings of a vacant unit: last reading 120, at most 10 more. */
class MetersTest {
    private static final CaseType TYPE = VacantUnitType.declare();

    @Test
    void takesAReadingAtOrALittleAboveTheLast() {
        assertThat(read(Map.of("water", "120"))).isEmpty();
        assertThat(read(Map.of("water", "130"))).isEmpty();
    }

    @Test
    void refusesAReadingBelowTheLast() {
        assertThat(read(Map.of("water", "119.9"))).isEqualTo("below-last");
    }

    @Test
    void takesALowerReadingOfANewMeter() {
        assertThat(read(Map.of("water", "0", "meterReplaced", "true"))).isEmpty();
    }

    @Test
    void refusesMoreThanAVacantUnitUsesUnlessItIsExplained() {
        assertThat(read(Map.of("water", "130.1"))).isEqualTo("implausible");
        assertThat(read(Map.of("water", "130.1", "consumptionNote", "Leak in the kitchen")))
                .isEmpty();
    }

    @Test
    void doesNotTakeTheRemarkOfAnEarlierReading() {
        assertThat(Sample.objections(
                        TYPE,
                        "readMeters",
                        Sample.of(
                                TYPE,
                                "UNSOLD",
                                "1-101",
                                "",
                                Map.of("water", "120", "meterReplaced", "true", "consumptionNote", "Earlier")),
                        Sample.member("anna"),
                        Map.of("water", "5")))
                .isEqualTo("below-last");
    }

    @Test
    void takesAnyFirstReading() {
        assertThat(read(Map.of("gas", "77777"))).isEmpty();
    }

    private static String read(Map<String, String> entered) {
        return Sample.objections(
                TYPE,
                "readMeters",
                Sample.of(TYPE, "UNSOLD", "1-101", "", Map.of("water", "120")),
                Sample.member("anna"),
                entered);
    }
}
