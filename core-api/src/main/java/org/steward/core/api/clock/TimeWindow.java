// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.parameter.Parameter;

/**
 * A part of a day by the clock on the wall (时段), e.g. {@code 17:30-18:00}. Immutable.
 *
 * @param to its end, not part of it; not after {@code from} means on the next day
 */
public record TimeWindow(LocalTime from, LocalTime to) {
    private static final String TIME = "([01]?\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern WRITTEN = Pattern.compile(TIME + "\\s*[-–~]\\s*(?:" + TIME + "|24:00)");

    /**
     * Reads {@code HH:mm-HH:mm}; {@code 24:00} is an end too.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static TimeWindow parse(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a window such as 17:30-18:00");
        }
        return new TimeWindow(time(found, 1), time(found, 3));
    }

    /**
     * Reads windows separated by semicolons, in their order; an empty text gives none.
     *
     * @throws IllegalArgumentException when one of them is written otherwise
     */
    public static List<TimeWindow> list(String text) {
        return Parameter.items(text).stream().map(TimeWindow::parse).toList();
    }

    private static LocalTime time(Matcher found, int group) {
        if (found.group(group) == null) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)));
    }

    /** Whether it goes past midnight. */
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** Whether a time of day lies in it. */
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return endsNextDay() ? begun || !over : begun && !over;
    }

    /** As it is written. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
