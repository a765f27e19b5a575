// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.text.Text;
import org.steward.core.store.StoreSettings;

/** The roster of an estate in Berlin. */
class RostersTest {
    private static final String ESTATE = "north";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Set<String> ALL = Set.of("ann", "ben", "cat");

    @TempDir
    Path folder;

    private Directory directory;

    /** The store of the test: embedded Derby. */
    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    @BeforeEach
    void open() {
        directory = new Directory(folder, settings());
        directory
                .estates
                .create(
                        directory.system(ESTATE),
                        new Estate(ESTATE, Text.of("North", "北苑"), Estate.Kind.RESIDENTIAL, BERLIN, "", "#336699"))
                .orElseThrow();
        ALL.forEach(id -> directory.member(ESTATE, id, true, "", "CSA"));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private Outcome<Integer> replace(Set<String> staff, LocalDate from, LocalDate to, RosterEntry... entries) {
        return directory.rosters.replace(directory.system(ESTATE), staff, from, to, List.of(entries));
    }

    private static RosterEntry entry(String who, LocalDate day, String shift) {
        return new RosterEntry(who, day, shift);
    }

    @Test
    void replacesTheseMembersOnTheseDaysAndNothingElse() {
        RosterEntry before = entry("ann", DAY.minusDays(1), "EARLY");
        RosterEntry after = entry("ann", DAY.plusDays(7), "EARLY");
        RosterEntry other = entry("ben", DAY, "NIGHT");
        replace(ALL, DAY.minusDays(1), DAY.plusDays(7), before, other, entry("ann", DAY, "EARLY"), after)
                .orElseThrow();
        RosterEntry one = entry("ann", DAY, "MIDDLE");
        RosterEntry another = entry("ann", DAY, "NIGHT");
        assertThat(replace(Set.of("ann"), DAY, DAY.plusDays(6), another, one).orElseThrow())
                .isEqualTo(2);
        assertThat(directory.rosters.entries(ESTATE, DAY.minusDays(1), DAY.plusDays(7)))
                .containsExactly(before, one, another, other, after);
        assertThat(replace(Set.of("ann"), DAY, DAY.plusDays(6)).isDone()).isTrue();
        assertThat(directory.rosters.entries(ESTATE, DAY, DAY)).containsExactly(other);
    }

    @Test
    void showsAChangeAtOnceToWhoeverAsksWhoIsThere() {
        Instant noon = Instant.parse("2026-11-25T11:00:00Z");
        assertThat(directory.rosters.onShift(ESTATE, noon)).isEmpty();
        replace(ALL, DAY, DAY, entry("ann", DAY, "EARLY")).orElseThrow();
        assertThat(directory.rosters.onShift(ESTATE, noon)).containsExactly("ann");
        replace(ALL, DAY, DAY, entry("ben", DAY, "EARLY")).orElseThrow();
        assertThat(directory.rosters.onShift(ESTATE, noon)).containsExactly("ben");
    }

    @Test
    void hasOneShiftAfterTheOtherOnTheDaysTheClocksChange() {
        for (LocalDate change : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25))) {
            List<RosterEntry> entries = new ArrayList<>();
            for (LocalDate day = change.minusDays(2); day.isBefore(change.plusDays(3)); day = day.plusDays(1)) {
                entries.add(entry("ann", day, "EARLY"));
                entries.add(entry("ben", day, "MIDDLE"));
                entries.add(entry("cat", day, "NIGHT"));
            }
            replace(ALL, change.minusDays(2), change.plusDays(2), entries.toArray(RosterEntry[]::new))
                    .orElseThrow();
            Instant end = change.plusDays(1).atStartOfDay(BERLIN).toInstant();
            for (Instant at = change.minusDays(1).atStartOfDay(BERLIN).toInstant();
                    at.isBefore(end);
                    at = at.plus(Duration.ofMinutes(15))) {
                assertThat(directory.rosters.onShift(ESTATE, at)).as("%s", at).hasSize(1);
            }
        }
        assertThat(directory.rosters.onShift(ESTATE, Instant.parse("2027-03-28T03:59:59Z")))
                .containsExactly("cat");
        assertThat(directory.rosters.onShift(ESTATE, Instant.parse("2027-03-28T04:00:00Z")))
                .containsExactly("ann");
    }

    @Test
    void refusesARangeThatIsTooLongOrTurnedRound() {
        assertThat(replace(ALL, DAY, DAY.plusDays(63)).isDone()).isFalse();
        assertThat(replace(ALL, DAY, DAY.minusDays(1)).isDone()).isFalse();
        assertThat(replace(Set.of(), DAY, DAY).isDone()).isFalse();
        assertThat(replace(ALL, DAY, DAY, entry("ann", DAY.plusDays(1), "EARLY"))
                        .isDone())
                .isFalse();
    }
}
