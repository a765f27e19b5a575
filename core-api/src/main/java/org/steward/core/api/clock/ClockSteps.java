// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.steward.core.api.text.Text;

/** Writes the steps of a deadline in words. Not thread-safe. */
final class ClockSteps {
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", Locale.CHINA);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SHOWN_DAYS = 3;

    private final ZoneId zone;
    private final List<Step> steps = new ArrayList<>();

    ClockSteps(ZoneId zone, Instant start, Limit limit) {
        this.zone = zone;
        steps.add(
                new Step(start, Text.of("Start {0}, limit {1}", "开始于{0},时限{1}").with(moment(start), limit.words())));
    }

    /** Tells the worked days; of many only the first and the last one by one. */
    void worked(List<WorkingTime.Day> days) {
        if (days.size() <= SHOWN_DAYS) {
            days.forEach(this::day);
            return;
        }
        List<WorkingTime.Day> between = days.subList(1, days.size() - 1);
        long millis = between.stream().mapToLong(WorkingTime.Day::millis).sum();
        day(days.get(0));
        steps.add(new Step(
                between.get(between.size() - 1).to(),
                Text.of("{0} working days: {1}", "{0} 个工作日:{1}").with(between.size(), length(millis))));
        day(days.get(days.size() - 1));
    }

    private void day(WorkingTime.Day day) {
        steps.add(new Step(
                day.to(),
                Text.of("{0} from {1} to {2}: {3} of working time", "{0} {1} 至 {2}:工作时间 {3}")
                        .with(date(day.date()), hour(day.from()), hour(day.to()), length(day.millis()))));
    }

    /** Tells which days did not count. */
    void days(Limit limit, int free, int waited, LocalDate last) {
        Instant at = last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        if (free > 0) {
            steps.add(new Step(
                    at, Text.of("{0} free days do not count", "{0} 个休息日不计").with(free)));
        }
        if (waited > 0) {
            steps.add(new Step(
                    at,
                    Text.of("{0} days spent waiting do not count", "{0} 天等待不计").with(waited)));
        }
        steps.add(
                new Step(at, Text.of("{0}: until the end of {1}", "{0}:至{1}结束").with(limit.words(), date(last))));
    }

    /** Tells a pause. */
    void paused(Pause pause) {
        long millis = Duration.between(pause.from(), pause.to()).toMillis();
        steps.add(new Step(
                pause.to(),
                Text.of("Paused {0} from {1}: {2}", "自{1}起暂停 {0}:{2}")
                        .with(
                                length(millis),
                                moment(pause.from()),
                                pause.reason().title())));
    }

    /** Tells the result and gives all steps. */
    Explanation due(Instant due) {
        steps.add(new Step(due, Text.of("Due {0}", "到期于{0}").with(moment(due))));
        return new Explanation(steps);
    }

    private Text moment(Instant at) {
        return Text.of(EN.format(at.atZone(zone)), ZH.format(at.atZone(zone)));
    }

    private static Text date(LocalDate date) {
        return Text.of(EN_DAY.format(date), ZH_DAY.format(date));
    }

    private String hour(Instant at) {
        return HOUR.format(at.atZone(zone));
    }

    private static Text length(long millis) {
        long minutes = millis / 60_000;
        if (minutes == 0) {
            return Text.of(millis / 1000 + " s", millis / 1000 + " 秒");
        }
        long hours = minutes / 60;
        String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
        String restZh = minutes % 60 == 0 ? "" : " " + minutes % 60 + " 分钟";
        return hours == 0
                ? Text.of(minutes + " min", minutes + " 分钟")
                : Text.of(hours + " h" + rest, hours + " 小时" + restZh);
    }
}
