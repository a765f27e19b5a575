// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

import org.steward.core.api.clock.Limit;
import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.form.TextCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/**
 * Checks values of parameters. Safety parameters only become stricter: a limit never longer than the default, a number
 * never larger (what a safety number counts is time, load or tolerance; a number that must not fall declares its
 * default as its smallest), a yes stays a yes, a time of day never later, a list keeps every default item, so do
 * windows, a text stays as it is. Pure and thread-safe.
 */
final class ParameterValue {
    private static final int LONGEST = 1000;
    private static final int LONGEST_LIST = 4000;
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private ParameterValue() {}

    /** What is wrong with a value, named by the key and with the range; empty when it may stand. */
    static Optional<Flaw> flaw(Parameter parameter, String value) {
        int longest = parameter.type() == Parameter.Type.LIST ? LONGEST_LIST : LONGEST;
        Optional<Flaw> plain = TextCheck.flaw(parameter.key(), value, longest).or(() -> shape(parameter, value));
        return plain.isPresent() || !parameter.safety() || isAsStrict(parameter, value)
                ? plain
                : Optional.of(loose(parameter, value));
    }

    private static Optional<Flaw> shape(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case LIMIT -> limit(parameter, value);
            case INTEGER -> number(parameter, value, WHOLE, Text.of("a whole number", "整数"));
            case DECIMAL -> number(parameter, value, DECIMAL, Text.of("a number", "数字"));
            case YES_NO ->
                value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : bad(parameter, value, Text.of("true or false", "true 或 false"));
            case TIME ->
                TIME.matcher(value).matches()
                        ? Optional.empty()
                        : bad(parameter, value, Text.of("a time of day such as 09:30", "时间，例如 09:30"));
            case WINDOWS -> windows(parameter, value);
            case TEXT, LIST -> Optional.empty();
        };
    }

    private static Optional<Flaw> windows(Parameter parameter, String value) {
        try {
            TimeWindow.list(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return bad(
                    parameter,
                    value,
                    Text.of(
                            "windows such as 08:30-09:00;17:30-18:00, or nothing",
                            "时段，例如 08:30-09:00;17:30-18:00，留空表示无"));
        }
    }

    private static Optional<Flaw> limit(Parameter parameter, String value) {
        try {
            Limit.parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return bad(
                    parameter,
                    value,
                    Text.of(
                            "a limit: 15 min, 24 h, 8 wh, 2 d, 7 wd, same day, at 15:30",
                            "时限：15 min、24 h、8 wh、2 d、7 wd、same day、at 15:30"));
        }
    }

    private static Optional<Flaw> number(Parameter parameter, String value, Pattern pattern, Text kind) {
        if (!pattern.matcher(value).matches()) {
            return bad(parameter, value, Text.of("{0}{1}", "{0}{1}").with(kind, range(parameter)));
        }
        BigDecimal number = new BigDecimal(value);
        boolean low = parameter.min() != null && number.compareTo(parameter.min()) < 0;
        boolean high = parameter.max() != null && number.compareTo(parameter.max()) > 0;
        return low || high
                ? bad(parameter, value, Text.of("{0}{1}", "{0}{1}").with(kind, range(parameter)))
                : Optional.empty();
    }

    private static Text range(Parameter parameter) {
        if (parameter.min() == null && parameter.max() == null) {
            return Text.of("", "");
        }
        return Text.of(" from {0} to {1} {2}", "，范围 {0} 至 {1} {2}")
                .with(bound(parameter.min()), bound(parameter.max()), parameter.unit());
    }

    private static String bound(BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private static Optional<Flaw> bad(Parameter parameter, String value, Text allowed) {
        return Optional.of(new Flaw(
                parameter.key(),
                "bad-value",
                Text.of("{0} ({1}): '{2}' is not allowed; write {3}", "{0}（{1}）：不允许“{2}”，请填写{3}")
                        .with(parameter.title(), parameter.key(), brief(value), allowed)));
    }

    private static Flaw loose(Parameter parameter, String value) {
        return new Flaw(
                parameter.key(),
                "safety",
                Text.of(
                                "{0} ({1}): '{2}' is looser than the safety rule {3}; it may only be made stricter",
                                "{0}（{1}）：“{2}”比安全规定 {3} 宽松，只能更严")
                        .with(parameter.title(), parameter.key(), brief(value), parameter.initial()));
    }

    private static boolean isAsStrict(Parameter parameter, String value) {
        String initial = parameter.initial();
        return switch (parameter.type()) {
            case LIMIT -> isNotLonger(Limit.parse(value), Limit.parse(initial));
            case INTEGER, DECIMAL -> new BigDecimal(value).compareTo(new BigDecimal(initial)) <= 0;
            case YES_NO -> initial.equals("false") || value.equals("true");
            case TIME -> !LocalTime.parse(value).isAfter(LocalTime.parse(initial));
            case LIST, WINDOWS -> Parameter.items(value).containsAll(Parameter.items(initial));
            case TEXT -> value.equals(initial);
        };
    }

    /** Limits of different kinds compare by the shortest and longest time they can mean; in doubt the answer is no. */
    private static boolean isNotLonger(Limit value, Limit initial) {
        if (value.unit() == initial.unit()) {
            return value.amount() <= initial.amount();
        }
        long longest = longestMinutes(value);
        return longest >= 0 && longest <= shortestMinutes(initial);
    }

    private static long longestMinutes(Limit limit) {
        return switch (limit.unit()) {
            case MINUTES -> limit.amount();
            case HOURS -> limit.amount() * 60L;
            case DAYS -> (limit.amount() + 1L) * 1440;
            case SAME_DAY, AT_TIME -> 1440;
            case WORKING_HOURS, WORKING_DAYS -> -1;
        };
    }

    private static long shortestMinutes(Limit limit) {
        return switch (limit.unit()) {
            case MINUTES -> limit.amount();
            case HOURS, WORKING_HOURS -> limit.amount() * 60L;
            case DAYS, WORKING_DAYS -> limit.amount() * 1440L;
            case SAME_DAY, AT_TIME -> 0;
        };
    }

    private static String brief(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
