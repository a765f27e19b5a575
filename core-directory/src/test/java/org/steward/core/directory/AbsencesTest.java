// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Caller;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.store.StoreSettings;

/** Who is away, who stands in, and who works when. */
class AbsencesTest {
    private static final String ESTATE = "garden";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

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
        directory.estate(ESTATE);
        directory.estate("other");
        List.of("ann", "ben", "cat").forEach(id -> directory.member(ESTATE, id, true, "", "CSA"));
        directory.member(ESTATE, "gone", false, "", "CSA");
        directory.member("other", "dan", true, "", "CSA");
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private Outcome<Absence> away(String who, String standIn, LocalDate from, LocalDate to) {
        return directory.absences.put(directory.system(ESTATE), new Absence(0, who, standIn, from, to, "Holiday"));
    }

    private Caller caller(String id) {
        return directory.staff.caller(ESTATE, id).orElseThrow();
    }

    private static List<String> codes(Outcome<?> refused) {
        return refused.refusal().orElseThrow().flaws().stream().map(Flaw::code).toList();
    }

    @Test
    void handsTheWorkOfAnAbsentMemberOnAlongTheChain() {
        away("ann", "ben", TODAY, TODAY.plusDays(5)).orElseThrow();
        away("ben", "cat", TODAY, TODAY.plusDays(2)).orElseThrow();
        assertThat(caller("cat").standsInFor()).containsExactlyInAnyOrder("ann", "ben");
        assertThat(caller("ben").standsInFor()).isEmpty();
        assertThat(directory.absences.acting(ESTATE, "ann", TODAY)).contains("cat");
        assertThat(directory.absences.acting(ESTATE, "ann", TODAY.plusDays(3))).contains("ben");
        assertThat(directory.absences.acting(ESTATE, "ann", TODAY.plusDays(6))).contains("ann");
    }

    @Test
    void givesItBackByItselfAtMidnightOfTheEstate() {
        away("ann", "ben", TODAY, TODAY).orElseThrow();
        assertThat(caller("ben").standsInFor()).containsExactly("ann");
        directory.clock.advance(Duration.ofHours(14).minusSeconds(1));
        assertThat(caller("ben").standsInFor()).containsExactly("ann");
        directory.clock.advance(Duration.ofSeconds(1));
        assertThat(caller("ben").standsInFor()).isEmpty();
    }

    @Test
    void endsTodayWhenSomebodyComesBackEarlier() {
        Absence begun =
                away("ann", "ben", TODAY.minusDays(2), TODAY.plusDays(5)).orElseThrow();
        Absence later = away("cat", "ben", TODAY.plusDays(3), TODAY.plusDays(5)).orElseThrow();
        assertThat(directory
                        .absences
                        .end(caller("ann"), begun.id())
                        .orElseThrow()
                        .to())
                .isEqualTo(TODAY.minusDays(1));
        assertThat(caller("ben").standsInFor()).isEmpty();
        directory.absences.end(directory.system(ESTATE), later.id()).orElseThrow();
        assertThat(directory.absences.absences(ESTATE, TODAY)).isEmpty();
    }

    @Test
    void refusesACircleInWhichNobodyWouldBeThere() {
        away("ann", "ben", TODAY, TODAY.plusDays(5)).orElseThrow();
        assertThat(codes(away("ben", "ann", TODAY.plusDays(5), TODAY.plusDays(9))))
                .containsExactly("circle");
        assertThat(away("ben", "ann", TODAY.plusDays(6), TODAY.plusDays(9)).isDone())
                .isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        away("ann", "ben", TODAY, TODAY.plusDays(5)).orElseThrow();
        assertThat(codes(away("ann", "cat", TODAY.plusDays(5), TODAY.plusDays(9))))
                .containsExactly("overlap");
        assertThat(codes(away("cat", "cat", TODAY, TODAY))).containsExactly("self");
        assertThat(codes(away("cat", "gone", TODAY, TODAY))).containsExactly("unknown");
        assertThat(codes(away("cat", "dan", TODAY, TODAY))).containsExactly("unknown");
        assertThat(codes(away("cat", "ben", TODAY, TODAY.minusDays(1)))).contains("out-of-range");
    }

    @Test
    void letsMembersEnterTheirOwnAbsenceOnly() {
        Absence own = new Absence(0, "ann", "ben", TODAY, TODAY, "");
        Absence others = new Absence(0, "ben", "ann", TODAY, TODAY, "");
        assertThat(directory.absences.put(caller("cat"), own).isDone()).isFalse();
        Absence kept = directory.absences.put(caller("ann"), own).orElseThrow();
        assertThat(directory.absences.put(caller("ann"), others).isDone()).isFalse();
        Absence taken = new Absence(kept.id(), "cat", "ben", TODAY, TODAY, "");
        assertThat(directory.absences.put(caller("cat"), taken).isDone()).isFalse();
        assertThat(directory.absences.end(caller("cat"), kept.id()).isDone()).isFalse();
    }

    @Test
    void staysInItsEstate() {
        away("ann", "ben", TODAY, TODAY).orElseThrow();
        assertThat(directory.absences.absences("other", TODAY)).isEmpty();
        assertThat(directory.absences.standsInFor("other", "ben", TODAY)).isEmpty();
        assertThat(directory.absences.acting("other", "dan", TODAY)).contains("dan");
    }

    @Test
    void knowsWhoseShiftRunsAlsoOverMidnight() {
        directory
                .rosters
                .replace(
                        directory.system(ESTATE),
                        Set.of("ann", "ben"),
                        TODAY,
                        TODAY,
                        List.of(new RosterEntry("ann", TODAY, "EARLY"), new RosterEntry("ben", TODAY, "NIGHT")))
                .orElseThrow();
        assertThat(directory.rosters.onShift(ESTATE, directory.clock.instant())).containsExactly("ann");
        assertThat(directory.rosters.onShift(ESTATE, directory.clock.instant().plus(Duration.ofHours(8))))
                .isEmpty();
        assertThat(directory.rosters.onShift(ESTATE, directory.clock.instant().plus(Duration.ofHours(19))))
                .containsExactly("ben");
        assertThat(directory.rosters.onShift(ESTATE, directory.clock.instant().plus(Duration.ofHours(20))))
                .isEmpty();
    }

    @Test
    void replacesARosterWholeOrNotAtAll() {
        List<RosterEntry> wrong =
                List.of(new RosterEntry("ann", TODAY, "EARLY"), new RosterEntry("gone", TODAY, "DAWN"));
        Outcome<Integer> refused = directory.rosters.replace(
                directory.system(ESTATE), Set.of("ann", "gone"), TODAY, TODAY.plusDays(6), wrong);
        assertThat(codes(refused)).containsExactly("unknown", "unknown");
        assertThat(directory.rosters.entries(ESTATE, TODAY, TODAY)).isEmpty();
        assertThat(directory
                        .rosters
                        .replace(caller("ann"), Set.of("ann"), TODAY, TODAY, List.of())
                        .isDone())
                .isFalse();
    }
}
