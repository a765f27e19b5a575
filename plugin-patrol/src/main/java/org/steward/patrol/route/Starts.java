// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/**
 * When the runs of a route begin (巡更班次): times and spans separated by semicolons. {@code 21:00} begins once a day;
 * {@code 20:00-06:00} begins at 20:00 and after each interval while it lies before 06:00, {@code 20:00-06:00/90} every
 * 90 minutes. Pure.
 */
public final class Starts {
    private static final String TIME = "([01]?\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern ONE = Pattern.compile(TIME);
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*[-–~]\\s*" + TIME + "(?:\\s*/\\s*(\\d{1,3}))?");
    private static final int DAY = 24 * 60;
    private static final int SHORTEST = 5;
    private static final int MOST = 288;

    private Starts() {}

    /**
     * The times of a day, each once, in order; those of a span past midnight belong to the day they lie on.
     *
     * @param interval minutes between the runs of a span that names none
     * @return refused for field {@code starts}
     */
    public static Outcome<List<LocalTime>> of(String text, int interval) {
        TreeSet<LocalTime> times = new TreeSet<>();
        for (String item : Parameter.items(text)) {
            Matcher one = ONE.matcher(item);
            Matcher span = SPAN.matcher(item);
            if (one.matches()) {
                times.add(time(one, 1));
            } else if (span.matches()) {
                int every = span.group(5) == null ? interval : Integer.parseInt(span.group(5));
                if (every < SHORTEST) {
                    return refused(item);
                }
                add(times, time(span, 1), time(span, 3), every);
            } else {
                return refused(item);
            }
        }
        return times.size() > MOST ? refused(text) : Outcome.done(List.copyOf(times));
    }

    private static void add(TreeSet<LocalTime> times, LocalTime from, LocalTime to, int every) {
        int length = Math.floorMod(to.toSecondOfDay() / 60 - from.toSecondOfDay() / 60 - 1, DAY) + 1;
        for (int passed = 0; passed < length; passed += every) {
            times.add(from.plusMinutes(passed));
        }
    }

    private static LocalTime time(Matcher found, int group) {
        return LocalTime.of(Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)));
    }

    private static <T> Outcome<T> refused(String item) {
        return Outcome.rejected(
                Rejection.Kind.INVALID,
                "starts",
                "not-starts",
                Text.of(
                                "“{0}” is neither a time such as 21:00"
                                        + " nor a span such as 20:00-06:00/60 of 5 minutes or more",
                                "“{0}”不是时间（如 21:00），也不是时段（如 20:00-06:00/60，间隔不少于 5 分钟）")
                        .with(item));
    }
}
