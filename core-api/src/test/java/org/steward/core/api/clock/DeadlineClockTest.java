// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.steward.core.api.text.Text;

/** The service clock on the cases that other products got wrong. */
class DeadlineClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant in(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant sh(String local) {
        return in(SHANGHAI, local);
    }

    private static Instant due(Instant start, String limit, Pause... pauses) {
        return DeadlineClock.on(WorkCalendar.usual(SHANGHAI))
                .due(start, Limit.parse(limit), List.of(pauses), sh("2030-01-01T00:00"))
                .due();
    }

    private static Pause pause(String from, String to) {
        return new Pause(sh(from), sh(to), PauseReason.ACCESS);
    }

    @Test
    void leavesOutTheLunchBreak() {
        assertThat(due(sh("2026-11-23T11:00"), "2 wh")).isEqualTo(sh("2026-11-23T14:30"));
    }

    @Test
    void leavesOutNightsAndWeekends() {
        assertThat(due(sh("2026-11-27T17:00"), "2 wh")).isEqualTo(sh("2026-11-30T09:30"));
        assertThat(due(sh("2026-11-28T12:00"), "1 wh")).isEqualTo(sh("2026-11-30T09:30"));
    }

    @Test
    void countsPausesAndHolidaysByOneFormula() {
        WorkCalendar usual = WorkCalendar.usual(SHANGHAI);
        TreeMap<LocalDate, Text> holidays = new TreeMap<>();
        holidays.put(LocalDate.parse("2026-11-24"), Text.of("Holiday", "假日"));
        WorkCalendar calendar = new WorkCalendar(SHANGHAI, usual.week(), holidays, usual.exceptions(), 2);
        Deadline deadline = DeadlineClock.on(calendar)
                .due(
                        sh("2026-11-23T17:00"),
                        Limit.parse("2 wh"),
                        List.of(pause("2026-11-23T17:30", "2026-11-25T09:00")),
                        sh("2026-12-01T00:00"));
        assertThat(deadline.due()).isEqualTo(sh("2026-11-25T10:30"));
        assertThat(deadline.paused()).isEqualTo(Duration.ofMinutes(39 * 60 + 30));
    }

    @Test
    void keepsThePausesWhenTheLimitChanges() {
        Pause pause = pause("2026-11-23T10:00", "2026-11-23T13:00");
        assertThat(due(sh("2026-11-23T09:00"), "24 h", pause)).isEqualTo(sh("2026-11-24T12:00"));
        assertThat(due(sh("2026-11-23T09:00"), "2 h", pause)).isEqualTo(sh("2026-11-23T14:00"));
    }

    @Test
    void isNotDueAtItsOwnStart() {
        Instant start = sh("2026-11-28T12:00");
        for (String limit : List.of("15 min", "1 h", "1 wh", "0 d", "1 d", "1 wd", "same day", "at 15:00")) {
            DeadlineClock clock = DeadlineClock.on(WorkCalendar.usual(SHANGHAI));
            assertThat(clock.at(75, start, Limit.parse(limit), List.of(), start))
                    .isAfter(start);
        }
    }

    @Test
    void endsDaysAtTheirLastSecond() {
        assertThat(due(sh("2026-11-27T09:00"), "2 d")).isEqualTo(sh("2026-11-29T23:59:59"));
        assertThat(due(sh("2026-11-27T09:00"), "2 wd")).isEqualTo(sh("2026-12-01T23:59:59"));
        assertThat(due(sh("2026-11-27T09:00"), "same day")).isEqualTo(sh("2026-11-27T23:59:59"));
        assertThat(due(sh("2026-11-27T15:31"), "at 15:30")).isEqualTo(sh("2026-11-28T15:30"));
        assertThat(due(sh("2026-11-27T15:30"), "at 15:30")).isEqualTo(sh("2026-11-27T15:30"));
    }

    @Test
    void doesNotCountDaysSpentWaiting() {
        assertThat(due(sh("2026-11-23T09:00"), "2 d", pause("2026-11-24T12:00", "2026-11-26T12:00")))
                .isEqualTo(sh("2026-11-27T23:59:59"));
        assertThat(due(sh("2026-11-23T09:00"), "2 d", pause("2026-11-24T12:00", "2026-11-24T15:00")))
                .isEqualTo(sh("2026-11-25T23:59:59"));
    }

    @Test
    void followsDaylightSaving() {
        DeadlineClock clock = DeadlineClock.on(WorkCalendar.usual(BERLIN));
        Instant before = in(BERLIN, "2026-03-28T12:00");
        assertThat(clock.due(before, Limit.parse("24 h"), List.of(), before).due())
                .isEqualTo(in(BERLIN, "2026-03-29T13:00"));
        assertThat(clock.due(before, Limit.parse("1 d"), List.of(), before).due())
                .isEqualTo(in(BERLIN, "2026-03-29T23:59:59"));
        Instant gap = in(BERLIN, "2026-03-29T00:30");
        assertThat(clock.due(gap, Limit.parse("at 02:30"), List.of(), gap).due())
                .isEqualTo(in(BERLIN, "2026-03-29T03:30"));
        Instant autumn = in(BERLIN, "2026-10-24T12:00");
        assertThat(clock.due(autumn, Limit.parse("24 h"), List.of(), autumn).due())
                .isEqualTo(in(BERLIN, "2026-10-25T11:00"));
        assertThat(due(sh("2026-03-28T12:00"), "24 h")).isEqualTo(sh("2026-03-29T12:00"));
    }

    @Test
    void explainsALongLimitInFewSteps() {
        Instant start = sh("2026-11-23T09:10");
        Deadline deadline = DeadlineClock.on(WorkCalendar.usual(SHANGHAI))
                .due(start, Limit.parse("100 wh"), List.of(pause("2026-11-24T09:00", "2026-11-24T10:00")), start);
        List<String> words = deadline.explanation().steps().stream()
                .map(step -> step.sentence().en())
                .toList();
        assertThat(words).hasSizeLessThanOrEqualTo(6);
        assertThat(words.get(0)).isEqualTo("Start Mon 2026-11-23 09:10, limit 100 working hours");
        assertThat(words).anyMatch(sentence -> sentence.contains("Waiting for access"));
    }

    @Test
    void agreesWithCountingEveryMinute() {
        Random random = new Random(42);
        WorkCalendar calendar = WorkCalendar.usual(BERLIN);
        for (int i = 0; i < 200; i++) {
            Instant start = in(BERLIN, "2026-03-23T00:00").plusSeconds(60L * random.nextInt(20_000));
            Instant from = start.plusSeconds(60L * random.nextInt(3000));
            Instant to = from.plusSeconds(60L * (1 + random.nextInt(3000)));
            List<Pause> pauses = random.nextBoolean() ? List.of(new Pause(from, to, PauseReason.PART)) : List.of();
            int hours = 1 + random.nextInt(30);
            DeadlineClock clock = DeadlineClock.on(calendar);
            Instant due = clock.due(start, new Limit(hours, Limit.Unit.WORKING_HOURS), pauses, to)
                    .due();
            assertThat(due).isEqualTo(slow(calendar, start, hours * 60, pauses));
            Instant free = clock.due(start, new Limit(hours, Limit.Unit.WORKING_HOURS), List.of(), to)
                    .due();
            assertThat(due).isAfterOrEqualTo(free);
        }
    }

    private static Instant slow(WorkCalendar calendar, Instant start, int minutes, List<Pause> pauses) {
        int left = minutes;
        Instant at = start;
        while (left > 0) {
            ZonedDateTime local = at.atZone(calendar.zone());
            int minute = local.getHour() * 60 + local.getMinute();
            boolean day = local.getDayOfWeek() != DayOfWeek.SATURDAY && local.getDayOfWeek() != DayOfWeek.SUNDAY;
            boolean frame = minute >= 510 && minute < 720 || minute >= 810 && minute < 1080;
            Instant moment = at;
            boolean paused =
                    pauses.stream().anyMatch(pause -> !moment.isBefore(pause.from()) && moment.isBefore(pause.to()));
            left -= day && frame && !paused ? 1 : 0;
            at = at.plusSeconds(60);
        }
        return at;
    }

    @Test
    void neverShortensByALaterStartOrAPause() {
        Random random = new Random(7);
        DeadlineClock clock = DeadlineClock.on(WorkCalendar.usual(BERLIN));
        for (int i = 0; i < 500; i++) {
            Instant start = in(BERLIN, "2026-10-19T00:00").plusSeconds(60L * random.nextInt(20_000));
            Instant later = start.plusSeconds(60L * random.nextInt(6000));
            Instant from = start.plusSeconds(60L * random.nextInt(5000));
            Instant to = from.plusSeconds(60L * (1 + random.nextInt(9000)));
            List<Pause> pauses = new ArrayList<>(List.of(new Pause(from, to, PauseReason.QUOTE)));
            for (String text :
                    List.of("90 min", "30 h", "9 wh", "0 d", "3 d", "0 wd", "3 wd", "same day", "at 09:00")) {
                Limit limit = Limit.parse(text);
                Instant due = clock.due(start, limit, pauses, to).due();
                assertThat(clock.due(later, limit, pauses, to).due()).as(text).isAfterOrEqualTo(due);
                assertThat(due)
                        .as(text)
                        .isAfterOrEqualTo(clock.due(start, limit, List.of(), to).due());
                assertThat(clock.at(75, start, limit, pauses, to)).as(text).isBeforeOrEqualTo(due);
                assertThat(clock.at(150, start, limit, pauses, to)).as(text).isAfterOrEqualTo(due);
            }
        }
    }
}
