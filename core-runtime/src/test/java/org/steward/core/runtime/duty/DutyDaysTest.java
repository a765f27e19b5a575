// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** A daily duty at half past two over days, nodes, standstills and the change of the clocks. */
class DutyDaysTest {
    private static final Duration DAY = Duration.ofDays(1);

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
        round = node();
    }

    private DutyRound node() {
        return new DutyRound(new DutyTools(
                centre.transactions,
                centre.journal,
                centre.estates,
                centre.modules,
                centre.parameters,
                centre.desk,
                centre.staff,
                centre.presence));
    }

    private void look() {
        round.openDue(centre.clock.instant());
    }

    @Test
    void opensItsCaseOnceThoughEightNodesLookAtOnce() throws Exception {
        openAt("2026-11-25T02:00:00Z");
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> looks = () -> {
                node().openDue(centre.clock.instant());
                return null;
            };
            for (Future<Void> looked :
                    nodes.invokeAll(Stream.generate(() -> looks).limit(8).toList())) {
                looked.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(summaries(TestCentre.ESTATE)).containsExactly("Walk of 2026-11-25 / 巡查 2026-11-25");
    }

    @Test
    void recordsWhatWasMissedWhileNoServerRan() {
        openAt("2026-11-25T02:00:00Z");
        look();
        centre.pass(DAY.multipliedBy(3));
        round = node();
        look();
        look();
        assertThat(summaries(TestCentre.ESTATE)).hasSize(2);
        assertThat(missed()).containsExactly("2026-11-26", "2026-11-27");
        node().openDue(centre.clock.instant());
        assertThat(missed()).hasSize(2);
    }

    @Test
    void recordsNothingForDaysOnWhichTheModuleWasOff() {
        openAt("2026-11-25T02:00:00Z");
        look();
        centre.takeModule();
        centre.pass(DAY);
        look();
        centre.pass(DAY);
        centre.putModule();
        look();
        assertThat(missed()).isEmpty();
        assertThat(summaries(TestCentre.ESTATE)).hasSize(2);
    }

    @Test
    void opensOncePerDayAcrossBothChangesOfTheClocks() {
        openAt("2026-10-24T12:00:00Z");
        centre.estates
                .create(
                        Caller.system("test", "north"),
                        new Estate(
                                "north",
                                Text.of("North", "北苑"),
                                Estate.Kind.RESIDENTIAL,
                                ZoneId.of("Europe/Berlin"),
                                "",
                                "#336699"))
                .orElseThrow();
        for (String day : List.of("2026-10-24T22:00:00Z", "2027-03-27T23:00:00Z")) {
            centre.pass(Duration.between(centre.clock.instant(), Instant.parse(day)));
            round = node();
            for (int halfHour = 0; halfHour < 50; halfHour++) {
                look();
                centre.pass(Duration.ofMinutes(30));
            }
        }
        assertThat(summaries("north"))
                .containsOnlyOnce("Walk of 2026-10-25 / 巡查 2026-10-25", "Walk of 2027-03-28 / 巡查 2027-03-28")
                .doesNotHaveDuplicates();
    }

    private List<String> summaries(String estateId) {
        return centre.transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT summary FROM case_file WHERE estate_id = ? ORDER BY id",
                        row -> row.text("summary"),
                        estateId));
    }

    private List<String> missed() {
        return centre.journal.after(0, 1000).stream()
                .filter(entry -> entry.kind().equals(Kinds.DUTY_MISSED))
                .map(entry -> entry.data().get("date"))
                .toList();
    }
}
