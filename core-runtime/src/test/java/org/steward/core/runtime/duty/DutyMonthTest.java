// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.MutableClock;
import org.steward.core.runtime.TestCentre;
import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

/** A month of duties of an estate in Berlin, hour by hour: the clocks go forward on the 29th, the 18th is free. */
class DutyMonthTest {
    private static final String ESTATE = "north";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Caller SYSTEM = Caller.system("test", ESTATE);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 3, 18);
    private static final Instant BEGIN = Instant.parse("2026-02-28T23:00:00Z");

    @TempDir
    private Path folder;

    private final List<TestCentre> nodes = new ArrayList<>();
    private final MutableClock clock = new MutableClock(BEGIN);

    @AfterEach
    void close() {
        nodes.forEach(TestCentre::close);
    }

    private TestCentre node(StoreSettings settings) {
        TestCentre centre = new TestCentre(folder.resolve("node" + nodes.size()), settings, clock);
        nodes.add(centre);
        if (centre.estates.estate(ESTATE).isEmpty()) {
            centre.estates
                    .create(
                            SYSTEM,
                            new Estate(ESTATE, Text.of("North", "北苑"), Estate.Kind.RESIDENTIAL, BERLIN, "", "#336699"))
                    .orElseThrow();
            WorkCalendar usual = WorkCalendar.usual(BERLIN);
            centre.estates
                    .changeCalendar(
                            SYSTEM,
                            new WorkCalendar(
                                    BERLIN,
                                    usual.week(),
                                    new TreeMap<>(Map.of(HOLIDAY, Text.of("Holiday", "假日"))),
                                    new TreeMap<>(),
                                    2))
                    .orElseThrow();
            List.of("kim", "lee", "max")
                    .forEach(id -> centre.staff
                            .put(SYSTEM, new Staff(id, id, Set.of("CSO"), "", "", Language.EN, true), "")
                            .orElseThrow());
        }
        centre.putModule(WatchModule.declaration());
        return centre;
    }

    private static DutyRound round(TestCentre centre) {
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

    private void month(List<DutyRound> rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(rounds.size());
        try {
            while (clock.instant()
                    .isBefore(LAST.plusDays(1).atStartOfDay(BERLIN).toInstant())) {
                List<Callable<Void>> looks = new ArrayList<>();
                rounds.forEach(round -> looks.add(() -> {
                    round.openDue(clock.instant());
                    return null;
                }));
                for (Future<Void> look : threads.invokeAll(looks)) {
                    look.get();
                }
                clock.pass(Duration.ofHours(3));
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<DutyItem> items(TestCentre centre, String plan) {
        return new StewardDuties(
                        centre.schema,
                        centre.transactions,
                        centre.modules,
                        centre.types,
                        centre.staff,
                        centre.parameters,
                        centre.presence)
                .between(SYSTEM, FIRST, LAST, "", "").orElseThrow().stream()
                        .filter(item -> item.plan().equals("watches/" + plan))
                        .toList();
    }

    private static List<LocalDate> days() {
        return Stream.iterate(FIRST, day -> !day.isAfter(LAST), day -> day.plusDays(1))
                .toList();
    }

    private void isComplete(TestCentre centre) {
        List<LocalDate> working = days().stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.equals(HOLIDAY))
                .toList();
        assertThat(items(centre, "greeting")).extracting(DutyItem::day).containsExactlyElementsOf(working);
        assertThat(items(centre, "night")).extracting(DutyItem::day).containsExactlyElementsOf(days());
        assertThat(items(centre, "box")).extracting(DutyItem::day).containsExactlyElementsOf(days());
        assertThat(items(centre, "standing"))
                .hasSize(31 * 2 * 2)
                .extracting(item -> item.day() + " " + item.place() + " " + item.from())
                .doesNotHaveDuplicates();
        List<DutyItem> all = Stream.of("greeting", "night", "box", "standing")
                .flatMap(plan -> items(centre, plan).stream())
                .toList();
        assertThat(all).extracting(DutyItem::missed).containsOnly(false);
        assertThat(all).extracting(DutyItem::number).doesNotHaveDuplicates().doesNotContain("");
        int cases = centre.transactions
                .read(
                        ESTATE,
                        sql -> sql.one(
                                "SELECT COUNT(*) AS n FROM case_file WHERE estate_id = ? AND source_key LIKE"
                                        + " 'duty:watches/%' AND received_ms < ?",
                                row -> row.integer("n"), ESTATE, clock.instant()))
                .orElseThrow();
        int ahead = items(centre, LAST.plusDays(1), LAST.plusDays(31)).size();
        assertThat(cases).isEqualTo(all.size() + ahead);
    }

    private List<DutyItem> items(TestCentre centre, LocalDate from, LocalDate to) {
        return new StewardDuties(
                        centre.schema,
                        centre.transactions,
                        centre.modules,
                        centre.types,
                        centre.staff,
                        centre.parameters,
                        centre.presence)
                .between(SYSTEM, from, to, "", "")
                .orElseThrow();
    }

    @Test
    void opensExactlyWhatTheMonthAsksFor() throws Exception {
        TestCentre centre = node(StoreSettings.derby(folder.resolve("store")));
        month(List.of(round(centre)));
        isComplete(centre);
    }

    @Test
    void opensEachOnceThoughTwoNodesLookAtTheSameTime() throws Exception {
        StoreSettings settings =
                StoreSettings.postgresql(folder, PrivatePostgres.shared().newDatabase(), "steward", "");
        TestCentre one = node(settings);
        TestCentre other = node(settings);
        month(List.of(round(one), round(other)));
        isComplete(one);
        takesTurns(one);
    }

    @Test
    void takesTurnsSoThatNobodyGreetsTwiceInARow() throws Exception {
        TestCentre centre = node(StoreSettings.derby(folder.resolve("store")));
        month(List.of(round(centre)));
        takesTurns(centre);
    }

    private void takesTurns(TestCentre centre) {
        List<String> who =
                items(centre, "greeting").stream().map(DutyItem::assignee).toList();
        for (int i = 1; i < who.size(); i++) {
            assertThat(who.get(i)).isNotEqualTo(who.get(i - 1)).isNotEmpty();
        }
        assertThat(who).contains("kim", "lee", "max");
    }

    @Test
    void keepsTheHoursOfTheWallOnTheDaysTheClocksChange() throws Exception {
        TestCentre centre = node(StoreSettings.derby(folder.resolve("store")));
        month(List.of(round(centre)));
        DutyItem before = night(centre, LocalDate.of(2026, 3, 27));
        DutyItem over = night(centre, LocalDate.of(2026, 3, 28));
        assertThat(Duration.between(before.from(), before.to())).isEqualTo(Duration.ofHours(8));
        assertThat(Duration.between(over.from(), over.to())).isEqualTo(Duration.ofHours(7));
        assertThat(over.to()).isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
    }

    private DutyItem night(TestCentre centre, LocalDate day) {
        return items(centre, "night").stream()
                .filter(item -> item.day().equals(day))
                .findFirst()
                .orElseThrow();
    }
}
