// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Restatement;
import org.steward.core.api.indicator.Slice;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.runtime.TestCentre;

/** Frozen months and what lies behind a figure. */
class FigureFreezingTest extends FigureTest {
    private static Rejection.Kind refused(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().kind();
    }

    private Figure november(int index) {
        return figures.of(CHIEF, MONTH).orElseThrow().get(index);
    }

    @Test
    void refusesToFreezeAMonthThatIsNotOverFrozenOrNotCounted() {
        assertThat(refused(figures.freeze(CHIEF, NOVEMBER))).isEqualTo(Rejection.Kind.RULE);
        until("2026-12-01T04:00:00Z");
        assertThat(refused(figures.freeze(centre.member("bo"), NOVEMBER))).isEqualTo(Rejection.Kind.FORBIDDEN);
        figures.recount(CHIEF).orElseThrow();
        assertThat(refused(figures.freeze(CHIEF, NOVEMBER))).isEqualTo(Rejection.Kind.UNAVAILABLE);
        counter.complete(TestCentre.ESTATE);
        assertThat(figures.freeze(CHIEF, NOVEMBER).orElseThrow()).isEqualTo(5);
        assertThat(refused(figures.freeze(CHIEF, NOVEMBER))).isEqualTo(Rejection.Kind.CONFLICT);
        assertThat(centre.store.journal().after(0, 1000))
                .filteredOn(entry -> entry.kind().equals(Kinds.FIGURES_FROZEN))
                .extracting(entry -> entry.actor(), entry -> entry.to())
                .containsExactly(tuple("chief", "2026-11"));
    }

    @Test
    void keepsAFrozenMonthAndTellsWhatChangedSince() {
        Case first = leak("A-1", "ROOF", "2026-11-02T09:10");
        leak("A-2", "PIPE", "2026-11-03T09:10");
        fire(first, "mend");
        until("2026-12-01T04:00:00Z");
        figures.freeze(CHIEF, NOVEMBER).orElseThrow();
        Leaking.occupy(centre, TestCentre.ESTATE, "B-2", Unit.Occupancy.VACANT);
        assertThat(november(3).measured()).as("households are those of then").isEqualTo(new Measurement(2, 4));
        assertThat(november(3).now()).isNull();
        assertThat(november(3).frozenAt()).isEqualTo(centre.clock.instant());
        Case late = leak("B-1", "ROOF", "2026-11-30T09:10");
        assertThat(november(2).measured()).isEqualTo(new Measurement(1, 2));
        assertThat(november(2).now()).isEqualTo(new Measurement(2, 3));
        assertThat(november(3).now()).isEqualTo(new Measurement(3, 4));
        fire(first, "again");
        assertThat(november(0).measured()).isEqualTo(new Measurement(1, 1));
        assertThat(november(0).now()).isEqualTo(new Measurement(0, 0));
        assertThat(figures.restatements(CHIEF).orElseThrow())
                .extracting(Restatement::code, Restatement::caseNumber, Restatement::before, Restatement::after)
                .contains(
                        tuple("L01", first.number(), new Measurement(1, 1), new Measurement(0, 0)),
                        tuple("L03", late.number(), new Measurement(1, 2), new Measurement(2, 3)),
                        tuple("L04", late.number(), new Measurement(2, 4), new Measurement(3, 4)))
                .hasSize(4);
        assertThat(figures.trend(CHIEF, "L03", NOVEMBER, YearMonth.of(2026, 12)).orElseThrow())
                .extracting(Figure::measured, Figure::now)
                .containsExactly(
                        tuple(new Measurement(1, 2), new Measurement(2, 3)), tuple(new Measurement(0, 0), null));
        assertThat(figures.of(CHIEF, days("2026-11-01", "2026-11-29")).orElseThrow())
                .as("no month")
                .allMatch(figure -> figure.frozenAt() == null);
    }

    @Test
    void tellsAFigureApart() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        leak("A-1", "PIPE", "2026-11-02T10:10");
        leak("B-1", "PIPE", "2026-11-03T09:10");
        assertThat(figures.by(CHIEF, "L05", MONTH, Dimension.BUILDING).orElseThrow())
                .extracting(
                        Slice::value,
                        slice -> slice.title().zh(),
                        slice -> slice.measured().denominator())
                .containsExactly(tuple("A", "A 栋", 2L), tuple("B", "B 栋", 1L));
        assertThat(figures.by(CHIEF, "L05", MONTH, Dimension.CATEGORY).orElseThrow())
                .extracting(
                        Slice::value,
                        slice -> slice.title().en(),
                        slice -> slice.measured().denominator())
                .containsExactly(tuple("PIPE", "Pipe", 2L), tuple("ROOF", "Roof", 1L));
        assertThat(figures.by(CHIEF, "L03", MONTH, Dimension.WEEKDAY).orElseThrow())
                .extracting(slice -> slice.title().en(), Slice::measured)
                .containsExactly(tuple("Mon", new Measurement(1, 1)), tuple("Tue", new Measurement(0, 1)));
        assertThat(figures.by(CHIEF, "L05", MONTH, Dimension.HOUR).orElseThrow())
                .extracting(Slice::value)
                .containsExactly("9", "10");
        for (Dimension dimension : Dimension.values()) {
            assertThat(figures.by(CHIEF, "L05", MONTH, dimension).orElseThrow().stream()
                            .mapToLong(slice -> slice.measured().denominator())
                            .sum())
                    .as(dimension.name())
                    .isEqualTo(3);
        }
    }

    @Test
    void pagesThroughTheVeryCasesBehindAFigure() {
        Case first = leak("A-1", "ROOF", "2026-11-02T09:10");
        Case second = leak("A-2", "PIPE", "2026-11-02T09:10");
        Case third = leak("B-1", "ROOF", "2026-11-03T09:10");
        FigureCases page = cases("L03", false, null, "", "", 2);
        assertThat(page.rows())
                .extracting(FigureCases.Row::caseNumber)
                .containsExactly(first.number(), second.number());
        FigureCases rest = cases("L03", false, null, "", page.next(), 2);
        assertThat(rest.rows()).extracting(FigureCases.Row::caseNumber).containsExactly(third.number());
        assertThat(rest.next()).isEmpty();
        assertThat(cases("L03", true, null, "", "", 9).rows())
                .extracting(FigureCases.Row::caseNumber)
                .containsExactly(first.number(), third.number());
        assertThat(cases("L02", true, Dimension.BUILDING, "B", "", 9).rows())
                .extracting(FigureCases.Row::caseNumber)
                .containsExactly(third.number());
        leak("B-2", "ROOF", "2026-11-30T09:10");
        assertThat(cases("L02", true, Dimension.BUILDING, "B", "", 9).rows())
                .as("the time of the other has not come")
                .hasSize(1);
        until("2026-12-10T04:00:00Z");
        assertThat(figures.cases(
                                CHIEF,
                                new FigureQuery(
                                        "L02", days("2026-11-01", "2026-12-31"), true, Dimension.HOUR, "23", "", 9))
                        .orElseThrow()
                        .rows())
                .hasSize(4)
                .allMatch(
                        row -> row.summary().startsWith("Water") && row.state().equals("NEW"));
    }

    private FigureCases cases(String code, boolean misses, Dimension dimension, String value, String after, int limit) {
        return figures.cases(CHIEF, new FigureQuery(code, MONTH, misses, dimension, value, after, limit))
                .orElseThrow();
    }

    @Test
    void refusesWhoMayNotReadAndWhatIsNotThere() {
        Caller nobody = new Caller(Caller.Kind.STAFF, "x", "X", TestCentre.ESTATE, Set.of(), Set.of(), Language.EN);
        for (Outcome<?> outcome : List.of(
                figures.of(nobody, MONTH),
                figures.trend(nobody, "L01", NOVEMBER, NOVEMBER),
                figures.by(nobody, "L01", MONTH, Dimension.TYPE),
                figures.cases(nobody, FigureQuery.all("L01", MONTH)),
                figures.restatements(nobody),
                figures.recount(nobody))) {
            assertThat(refused(outcome)).isEqualTo(Rejection.Kind.FORBIDDEN);
        }
        assertThat(field(figures.trend(CHIEF, "K99", NOVEMBER, NOVEMBER))).isEqualTo("indicator");
        assertThat(field(figures.trend(CHIEF, "L01", NOVEMBER, NOVEMBER.minusMonths(1))))
                .isEqualTo("to");
        assertThat(field(figures.trend(CHIEF, "L01", NOVEMBER, NOVEMBER.plusMonths(60))))
                .isEqualTo("to");
        assertThat(field(figures.cases(CHIEF, new FigureQuery("L01", MONTH, false, null, "", "nowhere", 9))))
                .isEqualTo("after");
        assertThat(field(figures.cases(CHIEF, new FigureQuery("L01", MONTH, false, null, "", "", 201))))
                .isEqualTo("limit");
    }

    private static String field(Outcome<?> outcome) {
        return outcome.refusal().orElseThrow().flaws().get(0).field();
    }
}
