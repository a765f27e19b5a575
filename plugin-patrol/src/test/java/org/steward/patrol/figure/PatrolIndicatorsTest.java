// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Tally;
import org.steward.core.testkit.Measured;
import org.steward.patrol.Park;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.round.RoundKind;

/** What P23 and P27 measure, on a real store. */
class PatrolIndicatorsTest {
    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = Park.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        park.close();
    }

    private String incident(Duration until) {
        String number = park.open(park.as("bo"), IncidentType.ID, "Garage", Map.of("kind", "THEFT", "level", "L1"))
                .number();
        park.fire(park.as("icy"), number, "dispatch", Map.of("post", "Mobile 1 机动岗1"))
                .orElseThrow();
        park.pass(until);
        park.fire(park.as("du"), number, "arrive", Map.of()).orElseThrow();
        return number;
    }

    @Test
    void countsIncidentsReachedInTime() {
        incident(Duration.ofMinutes(2));
        String late = incident(Duration.ofMinutes(4));
        park.open(park.as("bo"), IncidentType.ID, "Roof", Map.of("kind", "FIRE", "level", "L1"));
        Measured arrival = measure("K19");
        assertThat(arrival.measurement().numerator()).isEqualTo(1);
        assertThat(arrival.measurement().denominator()).isEqualTo(3);
        assertThat(arrival.misses()).contains(late).hasSize(2);
    }

    @Test
    void countsADayOnceHoweverManyRoundsItHas() {
        for (int day = 0; day < 3; day++) {
            String first = park.open(Park.SYSTEM, RoundKind.DAILY_MANAGER.type(), "No. 1", Map.of())
                    .number();
            park.open(Park.SYSTEM, RoundKind.DAILY_MANAGER.type(), "No. 2", Map.of());
            if (day < 2) {
                park.fire(park.as("wei"), first, "start", Map.of()).orElseThrow();
                park.fire(park.as("wei"), first, "complete", park.inOrder(RoundKind.DAILY_MANAGER.type()))
                        .orElseThrow();
            }
            park.pass(Duration.ofDays(1));
        }
        assertThat(measure("K54").measurement().numerator()).isEqualTo(2);
        assertThat(measure("K54").measurement().denominator()).isEqualTo(3);
    }

    @Test
    void countsAFindingWhenItsRecheckPassedInTime() {
        String inTime = fixed();
        park.fire(park.as("anna"), inTime, "recheckPass", Map.of("recheckNote", "Clean"))
                .orElseThrow();
        String late = fixed();
        park.pass(Duration.ofDays(5));
        park.fire(park.as("anna"), late, "recheckPass", Map.of("recheckNote", "Clean"))
                .orElseThrow();
        Measured fixed = measure("K55");
        assertThat(fixed.measurement().percent().orElseThrow()).isEqualByComparingTo("50");
        assertThat(fixed.misses()).containsExactly(late);
    }

    private String fixed() {
        String number = park.open(
                        park.as("anna"), FindingType.ID, "Lobby", Map.of("category", "CLEAN", "severity", "GENERAL"))
                .number();
        park.fire(
                        park.as("anna"),
                        number,
                        "sendNotice",
                        Map.of("party", "OURSELVES", "rectifier", "bo", "noticeText", "Sweep it"))
                .orElseThrow();
        park.fire(park.as("bo"), number, "reportFixed", Map.of("action", "Swept"))
                .orElseThrow();
        return number;
    }

    @Test
    void countsOnlyRegisteredCasesInTheCaseRate() {
        String crime = incident(Duration.ofMinutes(1));
        String nothing = incident(Duration.ofMinutes(1));
        Map.of(crime, "CRIMINAL", nothing, "NONE").forEach((number, as) -> {
            park.fire(park.as("cao"), number, "control", Map.of("controlNote", "Caught"))
                    .orElseThrow();
            park.fire(park.as("cao"), number, "investigate", Map.of("rootCause", "Gate", "registeredAs", as))
                    .orElseThrow();
        });
        Indicator rate = indicator("K60");
        assertThat(rate.measure().combine()).isEqualTo(Combine.PER_RESIDENT);
        assertThat(files(rate).stream()
                        .flatMap(file -> rate.measure().of(file).stream())
                        .mapToLong(Tally::numerator)
                        .sum())
                .isEqualTo(1);
    }

    private static Indicator indicator(String code) {
        return PatrolIndicators.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseFile> files(Indicator indicator) {
        return indicator.measure().caseTypes().stream()
                .flatMap(type -> park.of(type).stream())
                .map(each ->
                        park.house().reader.file(Park.SYSTEM, each.number()).orElseThrow())
                .toList();
    }

    private Measured measure(String code) {
        Indicator indicator = indicator(code);
        return Measured.of(
                indicator,
                files(indicator),
                Instant.parse("2026-11-30T16:00:00Z"),
                Instant.parse("2026-12-31T16:00:00Z"),
                0);
    }
}
