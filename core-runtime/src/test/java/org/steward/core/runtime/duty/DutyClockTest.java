// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** A night watch in an estate whose clocks change, whose zone changes, and whose server is not always there. */
class DutyClockTest {
    private static final String ESTATE = "north";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Caller SYSTEM = Caller.system("test", ESTATE);

    @TempDir
    private Path folder;

    private TestCentre centre;
    private DutyRound round;

    @AfterEach
    void close() {
        centre.close();
    }

    private void openAt(String instant) {
        centre = new TestCentre(
                folder, StoreSettings.derby(folder.resolve("store")), new MutableClock(Instant.parse(instant)));
        centre.estates.create(SYSTEM, estate(BERLIN)).orElseThrow();
        restart();
    }

    private static Estate estate(ZoneId zone) {
        return new Estate(ESTATE, Text.of("North", "北苑"), Estate.Kind.RESIDENTIAL, zone, "", "#336699");
    }

    private void move(String zone) {
        centre.estates.change(SYSTEM, estate(ZoneId.of(zone))).orElseThrow();
    }

    private void restart() {
        round = new DutyRound(new DutyTools(
                centre.transactions,
                centre.journal,
                centre.estates,
                centre.modules,
                centre.parameters,
                centre.desk,
                centre.staff,
                centre.presence));
    }

    private void watch(String windows) {
        centre.putModule(NightModule.within(windows));
    }

    private void look() {
        round.openDue(centre.clock.instant());
    }

    private void lookUntil(String instant) {
        Instant end = Instant.parse(instant);
        while (centre.clock.instant().isBefore(end)) {
            look();
            centre.pass(Duration.ofMinutes(15));
        }
    }

    private void passTo(String instant) {
        centre.pass(Duration.between(centre.clock.instant(), Instant.parse(instant)));
    }

    private List<String> windows(String from, String to) {
        return new StewardDuties(
                        centre.schema,
                        centre.transactions,
                        centre.modules,
                        centre.types,
                        centre.staff,
                        centre.parameters,
                        centre.presence)
                .between(SYSTEM, LocalDate.parse(from), LocalDate.parse(to), "", "").orElseThrow().stream()
                        .filter(item -> item.plan().equals("nights/watch"))
                        .map(DutyClockTest::words)
                        .toList();
    }

    private static String words(DutyItem item) {
        return item.day() + (item.missed() ? " missed " : " ") + item.from() + "/" + item.to();
    }

    private List<String> summaries() {
        return centre.transactions.read(
                ESTATE,
                sql -> sql.query(
                        "SELECT summary FROM case_file WHERE estate_id = ? AND summary LIKE 'Box%' ORDER BY id",
                        row -> row.text("summary"), ESTATE));
    }

    private long missed() {
        return centre.journal.after(0, 1000).stream()
                .filter(entry -> entry.kind().equals(Kinds.DUTY_MISSED))
                .filter(entry -> entry.estateId().equals(ESTATE))
                .filter(entry -> entry.data().get("duty").startsWith("nights/"))
                .count();
    }

    @Test
    void opensAWindowOfTheSkippedHourOnceAndFromTheMomentOfTheChange() {
        openAt("2027-03-27T22:00:00Z");
        watch("02:30-04:00");
        lookUntil("2027-03-29T04:00:00Z");
        assertThat(windows("2027-03-28", "2027-03-29"))
                .containsExactly(
                        "2027-03-28 2027-03-28T01:00:00Z/2027-03-28T02:00:00Z",
                        "2027-03-29 2027-03-29T00:30:00Z/2027-03-29T02:00:00Z");
        assertThat(missed()).isZero();
    }

    @Test
    void opensAWindowOfTheRepeatedHourOnce() {
        openAt("2026-10-24T22:00:00Z");
        watch("02:30-03:30");
        lookUntil("2026-10-25T12:00:00Z");
        assertThat(windows("2026-10-24", "2026-10-26"))
                .containsExactly("2026-10-25 2026-10-25T00:30:00Z/2026-10-25T02:30:00Z");
        assertThat(missed()).isZero();
    }

    @Test
    void opensWhatWasDueTheFirstTimeAlsoWhenFirstSeenInTheRepeatedHour() {
        openAt("2026-10-25T01:10:00Z");
        centre.putModule(NightModule.box(LocalTime.of(2, 30)));
        look();
        assertThat(summaries()).containsExactly("Box of 2026-10-25 / 开箱 2026-10-25");
        lookUntil("2026-10-25T03:00:00Z");
        assertThat(summaries()).hasSize(1);
    }

    @Test
    void doesNotCountAsMissedWhatWasOverWhenThePlanWasFirstSeen() {
        openAt("2026-11-25T18:00:00Z");
        watch("17:30-18:00;20:00-21:00");
        look();
        assertThat(windows("2026-11-20", "2026-11-25"))
                .containsExactly("2026-11-25 2026-11-25T19:00:00Z/2026-11-25T20:00:00Z");
        restart();
        look();
        assertThat(missed()).isZero();
        passTo("2026-11-26T10:00:00Z");
        look();
        assertThat(windows("2026-11-26", "2026-11-26")).hasSize(2);
        assertThat(missed()).isZero();
    }

    @Test
    void countsAsMissedWhatWasOverWhenTheServerCameBack() {
        openAt("2026-11-25T10:00:00Z");
        watch("17:30-18:00");
        look();
        passTo("2026-11-26T18:00:00Z");
        restart();
        look();
        look();
        assertThat(windows("2026-11-25", "2026-11-26"))
                .containsExactly(
                        "2026-11-25 2026-11-25T16:30:00Z/2026-11-25T17:00:00Z",
                        "2026-11-26 missed 2026-11-26T16:30:00Z/2026-11-26T17:00:00Z");
        assertThat(missed()).isEqualTo(1);
    }

    @Test
    void neitherOpensNorMissesWhatAChangeOfTheZoneJumpsOver() {
        openAt("2026-11-25T18:45:00Z");
        centre.putModule(NightModule.box(LocalTime.of(21, 0)));
        look();
        move("Asia/Shanghai");
        lookUntil("2026-11-26T12:45:00Z");
        assertThat(summaries()).isEmpty();
        lookUntil("2026-11-26T13:15:00Z");
        assertThat(summaries()).containsExactly("Box of 2026-11-26 / 开箱 2026-11-26");
        assertThat(missed()).isZero();
    }

    @Test
    void keepsWhatIsPublishedAndOpensEachDateOnceWhenTheZoneChanges() {
        openAt("2026-11-25T10:00:00Z");
        watch("22:00-23:00");
        look();
        move("Asia/Shanghai");
        lookUntil("2026-11-26T20:00:00Z");
        assertThat(windows("2026-11-24", "2026-11-28"))
                .containsExactly(
                        "2026-11-25 2026-11-25T21:00:00Z/2026-11-25T22:00:00Z",
                        "2026-11-26 2026-11-26T14:00:00Z/2026-11-26T15:00:00Z",
                        "2026-11-27 2026-11-27T14:00:00Z/2026-11-27T15:00:00Z");
        move("Europe/Berlin");
        restart();
        lookUntil("2026-11-28T10:00:00Z");
        assertThat(windows("2026-11-26", "2026-11-28"))
                .containsExactly(
                        "2026-11-26 2026-11-26T14:00:00Z/2026-11-26T15:00:00Z",
                        "2026-11-27 2026-11-27T14:00:00Z/2026-11-27T15:00:00Z",
                        "2026-11-28 2026-11-28T21:00:00Z/2026-11-28T22:00:00Z");
        assertThat(missed()).isZero();
    }
}
