// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.CrossCount;
import org.steward.core.api.analysis.HotSpot;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Page;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;

/** Counts of cases by what they have in common, and the cases behind them. */
class CaseAnalysisTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final CaseSelection ALL = CaseSelection.of(NOVEMBER);
    private static final Caller MANAGER = manager(Permissions.CASE_READ, Permissions.FIGURES_READ);

    @TempDir
    Path folder;

    private TestCentre centre;
    private CaseAnalysis analysis;

    private static Caller manager(String... permissions) {
        return new Caller(
                Caller.Kind.STAFF, "chief", "Chief", TestCentre.ESTATE, Set.of(), Set.of(permissions), Language.EN);
    }

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder, settings(), new MutableClock(Instant.parse("2026-11-30T02:00:00Z")));
        Leaks.moveIn(centre);
        analysis = new StoredAnalysis(centre.schema, centre.transactions, centre.types, centre.estates, centre.staff);
        leak("A-1", "PIPE", "2026-11-02T09:10");
        leak("A-1", "PIPE", "2026-11-09T09:59");
        leak("A-1", "PIPE", "2026-11-10T00:30");
        leak("A-2", "ROOF", "2026-11-10T23:30");
        leak("B-1", "ROOF", "2026-11-10T09:00");
        leak("", "", "2026-11-30T00:00");
        leak("B-1", "PIPE", "2026-10-31T23:59");
    }

    StoreSettings settings() {
        return StoreSettings.derby(folder.resolve("store"));
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private Case leak(String unit, String where, String at) {
        return Leaks.at(centre, unit, where, at);
    }

    private List<Count> by(Trait trait) {
        return analysis.count(MANAGER, ALL, trait).orElseThrow();
    }

    @Test
    void countsByClassPlaceAndCause() {
        centre.open("anna");
        assertThat(by(Trait.TYPE))
                .extracting(Count::value, count -> count.title().zh(), Count::cases)
                .containsExactly(tuple("leak", "渗漏", 6L), tuple("matter", "事项", 1L));
        CaseSelection leaks = ALL.with(Trait.TYPE, Leaks.TYPE);
        assertThat(analysis.count(MANAGER, leaks, Trait.BUILDING).orElseThrow())
                .extracting(Count::value, count -> count.title().en(), Count::cases)
                .containsExactly(tuple("A", "House A", 4L), tuple("", "no unit", 1L), tuple("B", "House B", 1L));
        assertThat(analysis.count(MANAGER, leaks, Trait.CATEGORY).orElseThrow())
                .extracting(Count::value, count -> count.title().zh(), Count::cases)
                .containsExactly(tuple("PIPE", "管道", 3L), tuple("ROOF", "屋面", 2L), tuple("", "未填写", 1L));
    }

    @Test
    void countsTimesAsTheClockOfTheEstateShowsThem() {
        assertThat(by(Trait.HOUR)).hasSize(24);
        assertThat(by(Trait.HOUR).stream().filter(count -> count.cases() > 0))
                .extracting(Count::value, Count::cases)
                .containsExactly(tuple("0", 2L), tuple("9", 3L), tuple("23", 1L));
        assertThat(by(Trait.WEEKDAY))
                .extracting(Count::value, count -> count.title().en(), Count::cases)
                .startsWith(tuple("1", "Mon", 3L), tuple("2", "Tue", 3L), tuple("3", "Wed", 0L))
                .hasSize(7);
        assertThat(by(Trait.DAY)).hasSize(30).contains(day("2026-11-10", 3), day("2026-11-30", 1));
    }

    private static Count day(String day, long cases) {
        return new Count(day, org.steward.core.api.text.Text.same(day), cases);
    }

    @Test
    void tellsRepeatsFromFirstTimes() {
        Case first = leak("B-2", "PIPE", "2026-11-03T10:00");
        Case second = leak("B-2", "PIPE", "2026-11-04T10:00");
        Case third = leak("A-2", "PIPE", "2026-11-05T10:00");
        centre.desk
                .link(centre.member("anna"), second.number(), first.number(), LinkKind.SAME_MATTER)
                .orElseThrow();
        Case mended = centre.desk
                .fire(centre.member("anna"), third.number(), third.version(), "mend", Map.of())
                .orElseThrow();
        centre.desk
                .fire(centre.member("anna"), mended.number(), mended.version(), "again", Map.of())
                .orElseThrow();
        assertThat(by(Trait.REPEAT))
                .extracting(Count::value, Count::cases)
                .containsExactly(tuple("no", 7L), tuple("yes", 2L));
        assertThat(cases(ALL.with(Trait.REPEAT, "yes")))
                .extracting(Case::number)
                .containsExactly(third.number(), second.number());
    }

    @Test
    void crossesBuildingAndHourWithEachCellEqualToItsCases() {
        CrossCount cross =
                analysis.count(MANAGER, ALL, Trait.BUILDING, Trait.HOUR).orElseThrow();
        assertThat(cross.rows()).extracting(Count::value, Count::cases).startsWith(tuple("A", 4L));
        assertThat(cross.columns()).hasSize(24);
        for (int row = 0; row < cross.rows().size(); row++) {
            for (int column = 0; column < cross.columns().size(); column++) {
                CaseSelection cell = ALL.with(
                                Trait.BUILDING, cross.rows().get(row).value())
                        .with(Trait.HOUR, cross.columns().get(column).value());
                assertThat((long) cases(cell).size())
                        .as(cell.toString())
                        .isEqualTo(cross.cells().get(row).get(column));
            }
        }
        assertThat(cross.cells().get(0).get(9)).isEqualTo(2L);
    }

    private List<Case> cases(CaseSelection selection) {
        return analysis.cases(MANAGER, selection, "", 200).orElseThrow().rows();
    }

    @Test
    void pagesThroughTheCasesNewestFirst() {
        leak("A-1", "ROOF", "2026-11-10T09:00");
        CaseSelection day = ALL.with(Trait.DAY, "2026-11-10");
        Page<Case> first = analysis.cases(MANAGER, day, "", 2).orElseThrow();
        Page<Case> second = analysis.cases(MANAGER, day, first.next(), 2).orElseThrow();
        assertThat(first.rows()).extracting(Case::unitId).containsExactly("A-2", "A-1");
        assertThat(second.rows()).extracting(Case::unitId).containsExactly("B-1", "A-1");
        assertThat(second.next()).isEmpty();
        assertThat(analysis.cases(MANAGER, day, "made up", 2)
                        .refusal()
                        .orElseThrow()
                        .flaws())
                .extracting(flaw -> flaw.field())
                .containsExactly("after");
    }

    @Test
    void findsNothingAtATimeThatThereIsNot() {
        for (CaseSelection none : List.of(
                ALL.with(Trait.DAY, "2026-99-99"), ALL.with(Trait.WEEKDAY, "monday"), ALL.with(Trait.HOUR, "99"))) {
            assertThat(analysis.cases(MANAGER, none, "", 2).orElseThrow().rows())
                    .as(none.only().toString())
                    .isEmpty();
        }
    }

    @Test
    void findsWhereTheSameHappensAgainAndAgain() {
        assertThat(analysis.hotSpots(MANAGER, NOVEMBER, 3).orElseThrow())
                .containsExactly(new HotSpot(
                        "A-1",
                        Leaks.TYPE,
                        "PIPE",
                        org.steward.core.api.text.Text.of("Leak: Pipe", "渗漏：管道"),
                        3,
                        Instant.parse("2026-11-09T16:30:00Z")));
        assertThat(analysis.hotSpots(MANAGER, NOVEMBER, 4).orElseThrow()).isEmpty();
    }

    @Test
    void takesOneStatementWhateverTheNumberOfCases() {
        centre.transactions.taken();
        analysis.count(MANAGER, ALL, Trait.TYPE).orElseThrow();
        analysis.count(MANAGER, ALL, Trait.BUILDING, Trait.HOUR).orElseThrow();
        analysis.hotSpots(MANAGER, NOVEMBER, 3).orElseThrow();
        analysis.cases(MANAGER, ALL, "", 200).orElseThrow();
        assertThat(centre.transactions.taken()).hasSize(4);
    }

    @Test
    void answersOnlyThoseWhoMaySeeFigures() {
        Caller clerk = manager(Permissions.CASE_READ);
        assertThat(analysis.count(clerk, ALL, Trait.TYPE)
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Rejection.Kind.FORBIDDEN);
        assertThat(analysis.hotSpots(clerk, NOVEMBER, 3).isDone()).isFalse();
        assertThat(analysis.cases(clerk, ALL, "", 10).isDone()).isFalse();
        assertThat(analysis.cases(manager(Permissions.FIGURES_READ), ALL, "", 10)
                        .isDone())
                .isFalse();
    }

    @Test
    void leavesOutWhatTheCallerMayNotRead() {
        Leaks.onlyFor(centre, "GM");

        assertThat(by(Trait.TYPE)).isEmpty();
        assertThat(analysis.cases(MANAGER, ALL, "", 50).orElseThrow().rows()).isEmpty();
        assertThat(analysis.hotSpots(MANAGER, NOVEMBER, 2).orElseThrow()).isEmpty();
        assertThat(analysis.count(MANAGER, ALL, Trait.GRADE, Trait.HOUR)
                        .orElseThrow()
                        .rows())
                .isEmpty();
    }
}
