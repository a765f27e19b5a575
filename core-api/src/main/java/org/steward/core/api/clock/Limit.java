// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.text.Text;

/**
 * A time limit as the procedures write it (domain 0.2). Immutable.
 *
 * @param amount 0-100,000, for minutes 0-999,999 (nearly two years); for {@code AT_TIME} the minute of the day, for
 *     {@code SAME_DAY} zero
 */
public record Limit(int amount, Unit unit) {

    /** How a limit counts. */
    public enum Unit {
        /** Elapsed minutes. */
        MINUTES("min", Text.of("{0} min", "{0} 分钟")),
        /** Elapsed hours on the wall clock. */
        HOURS("h", Text.of("{0} h", "{0} 小时")),
        /** Hours inside the calendar's frames. */
        WORKING_HOURS("wh", Text.of("{0} working hours", "{0} 个工作小时")),
        /** Until the end of the day (start + n) of the calendar. */
        DAYS("d", Text.of("{0} d", "{0} 天")),
        /** Until the end of the n-th working day after the start. */
        WORKING_DAYS("wd", Text.of("{0} working days", "{0} 个工作日")),
        /** Until 23:59:59 of the day of the start. */
        SAME_DAY("same day", Text.of("same day", "当天")),
        /** At a time of the day of the start; the next day when that time has passed. */
        AT_TIME("at", Text.of("at {0}", "{0} 前"));

        private final String symbol;
        private final Text words;

        Unit(String symbol, Text words) {
            this.symbol = symbol;
            this.words = words;
        }

        /** The symbol used when a limit is written, e.g. {@code wd}. */
        public String symbol() {
            return symbol;
        }

        Text words() {
            return words;
        }
    }

    /** The most minutes a limit can have. */
    public static final int MOST_MINUTES = 999_999;

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})\\s*(min|h|wh|d|wd)");
    private static final Pattern TIME = Pattern.compile("at\\s+([01]\\d|2[0-3]):([0-5]\\d)");

    /** @throws IllegalArgumentException when the amount is outside its range */
    public Limit {
        int most = unit == Unit.MINUTES ? MOST_MINUTES : 100_000;
        if (amount < 0 || amount > most) {
            throw new IllegalArgumentException("limit amount " + amount + " is outside 0 to " + most);
        }
        if (unit == Unit.AT_TIME && amount > 1439) {
            throw new IllegalArgumentException("minute of the day " + amount + " is outside 0 to 1439");
        }
    }

    /**
     * Reads {@code 15 min}, {@code 24 h}, {@code 8 wh}, {@code 2 d}, {@code 7 wd}, {@code same day} or {@code at
     * 15:30}.
     *
     * @throws IllegalArgumentException with the allowed forms when the text is none of them
     */
    public static Limit parse(String text) {
        String plain = text.strip();
        if (plain.equals(Unit.SAME_DAY.symbol)) {
            return new Limit(0, Unit.SAME_DAY);
        }
        Matcher time = TIME.matcher(plain);
        if (time.matches()) {
            return new Limit(Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)), Unit.AT_TIME);
        }
        Matcher amount = AMOUNT.matcher(plain);
        if (amount.matches()) {
            for (Unit unit : Unit.values()) {
                if (unit.symbol.equals(amount.group(2))) {
                    return new Limit(Integer.parseInt(amount.group(1)), unit);
                }
            }
        }
        throw new IllegalArgumentException(
                "'" + plain + "' is no limit; write e.g. 15 min, 24 h, 8 wh, 2 d, 7 wd, same day, at 15:30");
    }

    /** The time of day of an {@code AT_TIME} limit. */
    public LocalTime time() {
        return LocalTime.of(amount / 60, amount % 60);
    }

    /** The form {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (unit) {
            case SAME_DAY -> unit.symbol;
            case AT_TIME -> "at " + time();
            default -> amount + " " + unit.symbol;
        };
    }

    /** The limit in words. */
    public Text words() {
        return unit.words().with(unit == Unit.AT_TIME ? time() : amount);
    }
}
