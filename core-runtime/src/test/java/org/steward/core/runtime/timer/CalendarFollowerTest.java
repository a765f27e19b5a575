// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.cases.CaseTable;

/** Running deadlines when the estate's calendar is changed. */
class CalendarFollowerTest {
    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    @Test
    void movesTheDueTimeOfARunningCaseOnceAndTellsItInTheJournal() {
        Case made = centre.open("anna");
        Instant before = made.times().dueAt();
        declareHolidaysUntil(made);
        follow();
        Case after = find(made);
        assertThat(after.times().dueAt()).isAfter(before);
        assertThat(after.version()).isEqualTo(made.version());
        List<Entry> moved = moved(made);
        assertThat(moved).isNotEmpty();
        assertThat(moved).anySatisfy(entry -> {
            assertThat(entry.from()).isEqualTo(before.toString());
            assertThat(entry.to()).isEqualTo(after.times().dueAt().toString());
        });
        follow();
        assertThat(moved(made)).isEqualTo(moved);
    }

    @Test
    void doesNotWarnAgainWhatWasWarned() {
        Case made = centre.open("anna");
        centre.store.transactions().write(TestCentre.ESTATE, sql -> {
            ClockTable.Kept kept = ClockTable.find(sql, made.id()).orElseThrow();
            Map<String, TimerRow> warned = new HashMap<>(kept.rows());
            warned.replaceAll((rule, row) -> row.timed(row.due(), row.next(), StageTimes.WARN));
            return ClockTable.update(sql, made.id(), kept.revision(), warned);
        });
        declareHolidaysUntil(made);
        follow();
        ClockTable.Kept followed = centre.store
                .transactions()
                .read(TestCentre.ESTATE, sql -> ClockTable.find(sql, made.id()))
                .orElseThrow();
        assertThat(followed.rows().values()).extracting(TimerRow::stage).containsOnly(StageTimes.WARN);
    }

    /** The days from the receipt of a case to its due time become holidays. */
    private void declareHolidaysUntil(Case made) {
        WorkCalendar now = centre.estates.calendar(TestCentre.ESTATE);
        SortedMap<LocalDate, Text> holidays = new TreeMap<>(now.holidays());
        LocalDate day = made.times().receivedAt().atZone(now.zone()).toLocalDate();
        for (int i = 0; i < 10; i++) {
            holidays.put(day.plusDays(i), Text.of("Closed", "休息"));
        }
        WorkCalendar next = new WorkCalendar(now.zone(), now.week(), holidays, now.exceptions(), now.version());
        centre.estates
                .changeCalendar(Caller.system("test", TestCentre.ESTATE), next)
                .orElseThrow();
    }

    private void follow() {
        CalendarFollower follower = new CalendarFollower(
                centre.schema,
                centre.store.transactions(),
                centre.store.journal(),
                centre.clock,
                centre.estates,
                centre.parameters);
        centre.store.journal().after(0, 500).stream()
                .filter(entry -> follower.kinds().contains(entry.kind()))
                .forEach(follower::on);
    }

    private Case find(Case made) {
        return centre.store
                .transactions()
                .read(TestCentre.ESTATE, sql -> CaseTable.byId(sql, made.id()))
                .orElseThrow();
    }

    private List<Entry> moved(Case made) {
        return centre.store.journal().ofCase(TestCentre.ESTATE, made.number()).stream()
                .filter(entry -> Kinds.CLOCK_MOVED.equals(entry.kind()))
                .toList();
    }
}
