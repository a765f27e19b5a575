// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.indicator.Counting;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;

/** What is counted, when, and that it is counted once. */
class FigureCountingTest extends FigureTest {
    @Test
    void showsNothingOfNothing() {
        assertThat(month(NOVEMBER))
                .isEqualTo(Map.of("L01", "0/0", "L02", "0/0", "L03", "0/0", "L04", "0/4", "L05", "0/0"));
        List<Figure> all = figures.of(CHIEF, MONTH).orElseThrow();
        assertThat(all)
                .filteredOn(each -> each.value().isEmpty())
                .extracting(each -> each.indicator().code())
                .containsExactly("L01", "L02", "L03");
        assertThat(all.get(0).onTarget()).isEmpty();
    }

    @Test
    void countsOneMoreEventAndNothingElse() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        leak("A-2", "PIPE", "2026-11-02T09:10");
        Case last = leak("B-1", "PIPE", "2026-11-03T09:10");
        assertThat(month(NOVEMBER))
                .isEqualTo(Map.of("L01", "0/0", "L02", "0/3", "L03", "1/3", "L04", "3/4", "L05", "3/3"));
        fire(last, "mend");
        assertThat(month(NOVEMBER))
                .isEqualTo(Map.of("L01", "1/1", "L02", "0/3", "L03", "1/3", "L04", "3/4", "L05", "3/3"));
    }

    @Test
    void doesNotWriteWhatAnEventDoesNotChange() {
        Case leak = leak("A-1", "ROOF", "2026-11-02T09:10");
        counter.complete(TestCentre.ESTATE);
        centre.desk
                .note(centre.member("anna"), leak.number(), "Looked at it", false)
                .orElseThrow();
        centre.transactions.taken();
        counter.complete(TestCentre.ESTATE);
        assertThat(centre.transactions.taken())
                .noneMatch(statement -> statement.contains("INTO figure_tally")
                        || statement.contains("UPDATE figure_day")
                        || statement.contains("DELETE"));
    }

    @Test
    void takesTheSameStatementsForOneCaseAndForMany() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        centre.transactions.taken();
        counter.complete(TestCentre.ESTATE);
        int one = centre.transactions.taken().size();
        for (int i = 0; i < 20; i++) {
            leak("A-1", "PIPE", "2026-11-04T09:10");
        }
        centre.transactions.taken();
        counter.complete(TestCentre.ESTATE);
        assertThat(centre.transactions.taken()).hasSize(one);
        figures.of(CHIEF, MONTH).orElseThrow();
        int few = centre.transactions.taken().size();
        figures.of(CHIEF, days("2025-12-01", "2026-11-30")).orElseThrow();
        assertThat(centre.transactions.taken().size()).isLessThanOrEqualTo(few);
    }

    @Test
    void movesATallyToAnotherMonthAndTakesItBack() {
        Case leak = leak("A-1", "ROOF", "2026-11-02T09:10");
        fire(leak, "mend");
        assertThat(november("L01")).isEqualTo("1/1");
        until("2026-12-02T04:00:00Z");
        fire(leak, "again");
        assertThat(november("L01")).isEqualTo("0/0");
        fire(leak, "mend");
        assertThat(november("L01")).isEqualTo("0/0");
        assertThat(month(YearMonth.of(2026, 12)).get("L01")).isEqualTo("0/1");
        Case closed = centre.cases.find(centre.member("anna"), leak.number()).orElseThrow();
        centre.desk
                .undo(centre.member("anna"), closed.number(), closed.version())
                .orElseThrow();
        assertThat(month(YearMonth.of(2026, 12)).get("L01")).isEqualTo("0/0");
    }

    @Test
    void countsWhatIsYetToComeOnceItHasCome() {
        leak("A-1", "ROOF", "2026-11-29T09:10");
        YearMonth december = YearMonth.of(2026, 12);
        until("2026-12-02T15:59:00Z");
        assertThat(month(december).get("L02")).isEqualTo("0/0");
        until("2026-12-02T15:59:59Z");
        assertThat(month(december).get("L02"))
                .as("due at the end of the third day")
                .isEqualTo("0/1");
        until("2026-12-03T04:00:00Z");
        assertThat(month(december).get("L02")).isEqualTo("0/1");
        assertThat(figures.trend(CHIEF, "L02", NOVEMBER, december).orElseThrow())
                .extracting(FigureTest::text)
                .containsExactly("0/0", "0/1");
    }

    @Test
    void countsEachUnitOnceAPeriod() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        leak("A-1", "PIPE", "2026-11-03T09:10");
        leak("B-1", "PIPE", "2026-10-31T09:10");
        leak("B-1", "ROOF", "2026-11-03T09:10");
        assertThat(november("L03")).isEqualTo("2/2");
        assertThat(month(YearMonth.of(2026, 10)).get("L03")).isEqualTo("0/1");
        assertThat(figures.trend(CHIEF, "L03", YearMonth.of(2026, 9), NOVEMBER).orElseThrow())
                .extracting(FigureTest::text)
                .containsExactly("0/0", "0/1", "2/2");
        assertThat(measured(figures.of(CHIEF, days("2026-10-01", "2026-11-30")).orElseThrow())
                        .get("L03"))
                .isEqualTo("2/2");
    }

    @Test
    void countsTheHouseholdsThatLiveHere() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        Leaking.occupy(centre, TestCentre.ESTATE, "B-2", Unit.Occupancy.VACANT);
        assertThat(november("L04")).isEqualTo("1/3");
    }

    @Test
    void countsTheSameFromTheBeginningAsStepByStep() {
        for (int i = 1; i <= 9; i++) {
            Case leak = leak("A-1", i % 2 == 0 ? "ROOF" : "PIPE", "2026-11-0" + i + "T09:10");
            if (i % 3 == 0) {
                fire(leak, "mend");
            }
            counter.complete(TestCentre.ESTATE);
        }
        List<String> stepByStep = stored();
        assertThat(stepByStep).isNotEmpty();
        centre.store.transactions().write(TestCentre.ESTATE, sql -> {
            for (String table : List.of("figure_tally", "figure_day", "figure_module", "figure_cursor")) {
                sql.update("DELETE FROM " + table + " WHERE estate_id = ?", TestCentre.ESTATE);
            }
            return null;
        });
        FigureCounter fresh = counter();
        fresh.complete(TestCentre.ESTATE);
        assertThat(stored()).isEqualTo(stepByStep);
        figures.recount(CHIEF).orElseThrow();
        fresh.complete(TestCentre.ESTATE);
        assertThat(stored()).isEqualTo(stepByStep);
    }

    @Test
    void countsOnceWithSeveralNodesAndAStopBetween() {
        for (int i = 0; i < 150; i++) {
            leak("A-1", "ROOF", "2026-11-02T09:10");
        }
        figures.recount(CHIEF).orElseThrow();
        List<FigureCounter> nodes = new ArrayList<>(List.of(counter, counter(), counter()));
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(() -> node.complete(TestCentre.ESTATE)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(november("L04")).isEqualTo("150/4");
        leak("B-1", "ROOF", "2026-11-02T09:10");
        counter().catchUp(TestCentre.ESTATE, Duration.ofSeconds(5));
        leak("B-1", "ROOF", "2026-11-02T09:10");
        nodes.forEach(node -> node.complete(TestCentre.ESTATE));
        assertThat(november("L04")).isEqualTo("152/4");
        assertThat(november("L03")).isEqualTo("2/2");
    }

    @Test
    void countsAnewWhenARuleChangesAndShowsTheOldFiguresUntilThen() {
        leak("A-1", "ROOF", "2026-11-02T09:10");
        leak("A-2", "ROOF", "2026-11-02T09:10");
        assertThat(november("L05")).isEqualTo("2/2");
        Caller manager = Caller.system("test", TestCentre.ESTATE);
        centre.parameters.set(manager, "leak.long", "100", "Words got longer").orElseThrow();
        assertThat(november("L05")).isEqualTo("2/2");
        assertThat(figures.counting(TestCentre.ESTATE)).containsExactly(new Counting("leaks", false, 0));
        assertThat(figures.countedUntil(TestCentre.ESTATE)).contains(centre.clock.instant());
        counter.complete(TestCentre.ESTATE);
        assertThat(november("L05")).isEqualTo("0/2");
        assertThat(figures.counting(TestCentre.ESTATE)).isEmpty();
    }

    @Test
    void countsAnewForAnotherGenerationAndKeepsTheTalliesOfAModuleThatIsAway() {
        Case leak = leak("A-1", "ROOF", "2026-11-02T09:10");
        assertThat(november("L01")).isEqualTo("0/0");
        centre.putModule(Leaking.declaration(centre, "received"));
        counter.complete(TestCentre.ESTATE);
        assertThat(november("L01")).isEqualTo("0/1");
        List<String> before = stored();
        centre.modules.withdraw("leaks").join();
        untilAbsent();
        counter.complete(TestCentre.ESTATE);
        assertThat(stored()).isEqualTo(before);
        centre.desk.note(centre.member("anna"), leak.number(), "Seen while it was away", false);
        centre.desk
                .open(centre.member("anna"), NewCase.of("matter", Channel.PHONE, "Noise", Map.of()))
                .orElseThrow();
        counter.complete(TestCentre.ESTATE);
        assertThat(stored()).isEqualTo(before);
        centre.putModule(Leaking.declaration(centre, "received"));
        assertThat(figures.counting(TestCentre.ESTATE)).containsExactly(new Counting("leaks", false, 0));
        counter.complete(TestCentre.ESTATE);
        assertThat(stored()).isEqualTo(before);
    }

    /** The registry keeps a place for a while for a module that is only replaced. */
    private void untilAbsent() {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!figures.indicators(TestCentre.ESTATE).isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(figures.indicators(TestCentre.ESTATE)).isEmpty();
    }

    @Test
    void saysThatTheFirstCountingIsNotDone() {
        centre.store
                .transactions()
                .write(
                        TestCentre.ESTATE,
                        sql -> sql.update("DELETE FROM figure_module WHERE estate_id = ?", TestCentre.ESTATE));
        assertThat(figures.countedUntil(TestCentre.ESTATE)).isEmpty();
        assertThat(figures.counting(TestCentre.ESTATE)).containsExactly(new Counting("leaks", true, 0));
        counter.complete(TestCentre.ESTATE);
        assertThat(figures.countedUntil(TestCentre.ESTATE)).contains(Instant.parse("2026-11-30T04:00:00Z"));
    }

    @Test
    void keepsEstatesApart() {
        Caller other = Caller.system("test", "other");
        centre.estates
                .create(
                        other,
                        new Estate(
                                "other",
                                Text.of("Other", "另一个"),
                                Estate.Kind.RESIDENTIAL,
                                ZoneId.of("Europe/Berlin"),
                                "",
                                "#336699"))
                .orElseThrow();
        Leaking.moveIn(centre, "other");
        leak("A-1", "ROOF", "2026-11-02T09:10");
        Leaking.at(centre, other, "B-1", "PIPE", "2026-11-01T03:10");
        counter.complete("other");
        assertThat(november("L04")).isEqualTo("1/4");
        assertThat(measured(figures.of(chief("other"), MONTH).orElseThrow()).get("L04"))
                .as("it is still October there")
                .isEqualTo("0/4");
        assertThat(measured(figures.of(chief("other"), days("2026-10-31", "2026-10-31"))
                                .orElseThrow())
                        .get("L03"))
                .isEqualTo("0/1");
        assertThat(figures.restatements(chief("other")).orElseThrow()).isEmpty();
    }

    @Test
    void listsIndicatorsByCode() {
        assertThat(figures.indicators(TestCentre.ESTATE))
                .extracting(
                        each -> each.code(), each -> each.measure().combine().name())
                .contains(tuple("L03", "DISTINCT"), tuple("L04", "PER_HOUSEHOLD"))
                .isSortedAccordingTo(java.util.Comparator.comparing(
                        each -> each.toList().get(0).toString()));
    }
}
