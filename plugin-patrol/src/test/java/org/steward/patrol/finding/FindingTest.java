// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.workflow.State;
import org.steward.patrol.Park;

/** Findings on a real store: limits by severity, recheck by another person, repeats. */
class FindingTest {
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

    private Case found(String severity, String place) {
        return park.open(park.as("anna"), FindingType.ID, place, Map.of("category", "CLEAN", "severity", severity));
    }

    private String fixed(String place) {
        String number = found("GENERAL", place).number();
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
    void isDueByItsSeverity() {
        assertThat(found("ON_SPOT", "a").times().dueAt()).isEqualTo(Instant.parse("2026-12-07T00:30:00Z"));
        assertThat(found("GENERAL", "b").times().dueAt()).isEqualTo(Instant.parse("2026-12-10T15:59:59Z"));
        assertThat(found("SERIOUS", "c").times().dueAt()).isEqualTo(Instant.parse("2026-12-14T15:59:59Z"));
    }

    @Test
    void wantsMeasuresWithinADayOnlyWhenItIsSerious() {
        assertThat(timers(found("SERIOUS", "a"))).containsEntry("measures", Instant.parse("2026-12-08T00:00:00Z"));
        assertThat(timers(found("GENERAL", "b"))).doesNotContainKey("measures");
    }

    private Map<String, Instant> timers(Case of) {
        return park.house().reader.file(Park.SYSTEM, of.number()).orElseThrow().timers().stream()
                .collect(java.util.stream.Collectors.toMap(timer -> timer.rule(), timer -> timer.dueAt()));
    }

    @Test
    void isRecheckedBySomebodyElseThanTheFixer() {
        String number = found("GENERAL", "a").number();
        park.fire(
                        park.as("anna"),
                        number,
                        "sendNotice",
                        Map.of("party", "OURSELVES", "rectifier", "anna", "noticeText", "Sweep it"))
                .orElseThrow();
        park.fire(park.as("anna"), number, "reportFixed", Map.of("action", "Swept"))
                .orElseThrow();
        Map<String, String> seen = Map.of("recheckNote", "Clean");
        assertThat(park.refused(park.as("anna"), number, "recheckPass", seen)).isEqualTo("own-work");
        assertThat(park.refused(park.as("fang"), number, "recheckPass", seen)).isEmpty();
        park.fire(park.as("anna"), number, "close", Map.of()).orElseThrow();
        assertThat(park.find(number).closureCode()).isEqualTo("DONE");
    }

    @Test
    void goesBackToItsNoticeWhenTheRecheckFails() {
        String number = fixed("a");
        park.fire(park.as("anna"), number, "recheckFail", Map.of("recheckNote", "Still dirty"))
                .orElseThrow();
        assertThat(park.find(number).state()).isEqualTo(FindingType.RECHECK_FAIL);
        assertThat(park.find(number).reopened()).isEqualTo(1);
        park.fire(
                        park.as("anna"),
                        number,
                        "noticeAgain",
                        Map.of("party", "CONTRACTOR", "outsider", "Clean Ltd, by phone", "noticeText", "Sweep it"))
                .orElseThrow();
        park.fire(park.as("anna"), number, "reportFixed", Map.of("action", "The firm has swept"))
                .orElseThrow();
        assertThat(park.refused(park.as("anna"), number, "recheckPass", Map.of("recheckNote", "Clean")))
                .as("a firm fixed it, so anybody of the centre may recheck")
                .isEmpty();
    }

    @Test
    void namesWhoPutsItRight() {
        String number = found("GENERAL", "a").number();
        assertThat(park.refused(
                        park.as("anna"), number, "sendNotice", Map.of("party", "OURSELVES", "noticeText", "Sweep it")))
                .isEqualTo("nobody-told");
        assertThat(park.refused(
                        park.as("anna"), number, "sendNotice", Map.of("party", "DEVELOPER", "noticeText", "Mend it")))
                .isEqualTo("nobody-told");
    }

    @Test
    void endsOnTheSpotOnlyWithAPhotoAndOnlyWhenItsSeveritySaysSo() {
        String onSpot = found("ON_SPOT", "a").number();
        Map<String, String> done = Map.of("action", "Picked up");
        assertThat(park.refused(park.as("bo"), onSpot, "fixOnSpot", done)).isEqualTo("required");
        Map<String, String> proven = Map.of("action", "Picked up", "proof", park.file(onSpot));
        park.fire(park.as("bo"), onSpot, "fixOnSpot", proven).orElseThrow();
        assertThat(park.find(onSpot).closureCode()).isEqualTo("ON_SPOT");
        String general = found("GENERAL", "b").number();
        assertThat(park.refused(
                        park.as("bo"), general, "fixOnSpot", Map.of("action", "Done", "proof", park.file(general))))
                .isEqualTo("not-on-spot");
    }

    @Test
    void tellsTheResidentManagerWhenItIsOverdue() {
        String number = found("GENERAL", "a").number();
        park.fire(Park.SYSTEM, number, "overdue", Map.of()).orElseThrow();
        assertThat(park.told("rui")).anyMatch(subject -> subject.contains(number));
        assertThat(park.told("du")).isEmpty();
    }

    @Test
    void marksTheSameDefectWithinThirtyDaysAsARepeat() {
        Case first = found("GENERAL", "Lobby 1");
        park.react();
        park.pass(Duration.ofDays(29));
        Case second = found("GENERAL", "Lobby 1");
        Case elsewhere = found("GENERAL", "Lobby 2");
        park.react();
        park.react();
        assertThat(park.find(second.number()).fields())
                .containsEntry(FindingType.REPEAT, "true")
                .containsEntry(FindingType.REPEAT_OF, first.number());
        assertThat(park.find(elsewhere.number()).fields()).doesNotContainKey(FindingType.REPEAT);
        assertThat(park.house()
                        .reader
                        .file(Park.SYSTEM, second.number())
                        .orElseThrow()
                        .links())
                .hasSize(1);
        park.pass(Duration.ofDays(31));
        Case late = found("GENERAL", "Lobby 1");
        park.react();
        assertThat(park.find(late.number()).fields()).doesNotContainKey(FindingType.REPEAT);
    }

    @Test
    void refusesEveryStepThatItsStateDoesNotGive() {
        String number = fixed("a");
        for (var step : park.type(FindingType.ID).workflow().transitions()) {
            if (!step.from().contains(FindingType.FIXED)) {
                assertThat(park.refused(Park.SYSTEM, number, step.name(), Map.of()))
                        .as(step.name())
                        .isEqualTo("conflict");
            }
        }
        assertThat(park.type(FindingType.ID).workflow().states())
                .extracting(State::id)
                .contains(park.find(number).state());
    }
}
