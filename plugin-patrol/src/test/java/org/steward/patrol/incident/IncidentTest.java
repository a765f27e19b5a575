// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.patrol.Park;

/** Incidents on a real store: who is sent, how fast, who is told, what is written. */
class IncidentTest {
    private static final String MOBILE = "Mobile 1 机动岗1";

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

    private Case reported(String level) {
        return park.open(park.as("bo"), IncidentType.ID, "Garage", Map.of("kind", "THEFT", "level", level));
    }

    private String onScene(String level) {
        String number = reported(level).number();
        park.fire(park.as("icy"), number, "dispatch", Map.of("post", MOBILE)).orElseThrow();
        park.fire(park.as("du"), number, "arrive", Map.of()).orElseThrow();
        return number;
    }

    @Test
    void isToBeReachedThreeMinutesAfterTheReport() {
        assertThat(reported("L1").times().dueAt()).isEqualTo(Instant.parse("2026-12-07T00:03:00Z"));
    }

    @Test
    void neverTakesAFixedPostAway() {
        String number = reported("L1").number();
        assertThat(park.refused(park.as("icy"), number, "dispatch", Map.of("post", "Main gate 大门岗")))
                .isEqualTo("fixed-post");
        assertThat(park.refused(park.as("icy"), number, "dispatch", Map.of("post", "Somebody")))
                .isEqualTo("unknown-post");
        assertThat(park.refused(park.as("icy"), number, "dispatch", Map.of("post", MOBILE)))
                .isEmpty();
    }

    @Test
    void tellsTheResidentManagerAtOnceOfLevelTwo() {
        String minor = reported("L1").number();
        park.react();
        assertThat(park.told("rui")).isEmpty();
        String grave = reported("L2").number();
        park.react();
        park.react();
        assertThat(park.told("rui")).hasSize(1).allMatch(subject -> subject.contains(grave));
        park.fire(park.as("cao"), minor, "raise", Map.of("level", "L3")).orElseThrow();
        assertThat(park.told("rui")).hasSize(2);
        assertThat(park.refused(park.as("cao"), minor, "raise", Map.of("level", "L2")))
                .isEqualTo("not-higher");
    }

    @Test
    void owesAWrittenReportWithinADayFromLevelTwoOn() {
        assertThat(rules(reported("L2"))).contains("report-up");
        Case minor = reported("L1");
        assertThat(rules(minor)).doesNotContain("report-up");
        park.fire(park.as("cao"), minor.number(), "raise", Map.of("level", "L2"))
                .orElseThrow();
        assertThat(rules(minor)).contains("report-up");
    }

    private java.util.List<String> rules(Case of) {
        return park.house().reader.file(Park.SYSTEM, of.number()).orElseThrow().timers().stream()
                .filter(timer -> !timer.cancelled())
                .map(timer -> timer.rule())
                .toList();
    }

    @Test
    void isClosedByTheResidentManagerWithCauseLossAndReport() {
        String number = onScene("L1");
        park.fire(park.as("cao"), number, "control", Map.of("controlNote", "Caught"))
                .orElseThrow();
        Map<String, String> found = Map.of(
                "rootCause", "Gate stood open",
                "registeredAs", "CRIMINAL",
                "injured", "0",
                "loss", "1200.50",
                "policeRef", "110-2026-7");
        assertThat(park.refused(park.as("cao"), number, "investigate", Map.of("registeredAs", "NONE")))
                .isEqualTo("required");
        park.fire(park.as("cao"), number, "investigate", found).orElseThrow();
        Map<String, String> report = Map.of("report", "A bicycle was taken", "reportedTo", "Police");
        assertThat(park.fire(park.as("cao"), number, "reportUp", report).isDone())
                .isFalse();
        park.fire(park.as("rui"), number, "reportUp", report).orElseThrow();
        park.fire(park.as("rui"), number, "close", Map.of("lesson", "Gate closes by itself"))
                .orElseThrow();
        assertThat(park.find(number).state()).isEqualTo(IncidentType.CLOSED);
        assertThat(park.find(number).fields()).containsEntry("loss", "1200.50");
    }

    @Test
    void endsAsAFalseAlarmWhenTheSceneWasChecked() {
        String number = onScene("L1");
        assertThat(park.refused(park.as("cao"), number, "falseAlarm", Map.of())).isEqualTo("required");
        park.fire(park.as("cao"), number, "falseAlarm", Map.of("checkedHow", "Dust in the detector"))
                .orElseThrow();
        assertThat(park.find(number).isClosed()).isTrue();
        assertThat(park.refused(park.as("rui"), number, "close", Map.of("lesson", "x")))
                .isEqualTo("conflict");
    }

    @Test
    void refusesEveryStepThatItsStateDoesNotGive() {
        String number = onScene("L1");
        for (var step : park.type(IncidentType.ID).workflow().transitions()) {
            if (!step.from().contains(IncidentType.ON_SCENE)) {
                assertThat(park.refused(Park.SYSTEM, number, step.name(), Map.of()))
                        .as(step.name())
                        .isEqualTo("conflict");
            }
        }
    }
}
