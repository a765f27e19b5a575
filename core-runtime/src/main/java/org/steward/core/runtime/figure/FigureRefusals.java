// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.Refusals;

/** Why figures are not given or frozen. Pure. */
final class FigureRefusals {
    static final int MOST_MONTHS = 60;
    static final int MOST_ROWS = 200;

    private FigureRefusals() {}

    static Optional<Rejection> lacking(Caller caller, String permission) {
        return caller.kind() != Caller.Kind.RESIDENT && caller.may(permission)
                ? Optional.empty()
                : Optional.of(Refusals.forbidden(permission));
    }

    static Rejection unknown(String code) {
        return Rejection.of(
                Kind.NOT_FOUND,
                "indicator",
                "unknown-indicator",
                Text.of("There is no indicator {0} here", "此处没有指标 {0}").with(shortened(code)));
    }

    static Rejection confidential(String code) {
        return Rejection.of(
                Kind.FORBIDDEN,
                "indicator",
                "confidential",
                Text.of("The cases behind {0} are not for everybody to see", "{0} 的依据案件不对您开放")
                        .with(shortened(code)));
    }

    private static String shortened(String code) {
        return code.codePoints()
                .limit(20)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Optional<Rejection> months(YearMonth from, YearMonth to) {
        long months = from.until(to, ChronoUnit.MONTHS) + 1;
        return months >= 1 && months <= MOST_MONTHS
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        Kind.INVALID,
                        "to",
                        "out-of-range",
                        Text.of(
                                        "{0} to {1}: 1 to {2} months, the first not after the last",
                                        "{0} 至 {1}：应为 1 至 {2} 个月，且起始月不晚于截止月")
                                .with(from, to, MOST_MONTHS)));
    }

    static Optional<Rejection> page(FigureQuery query, boolean knownPlace) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            return Optional.of(Rejection.of(
                    Kind.INVALID,
                    "limit",
                    "out-of-range",
                    Text.of("1 to {0} rows", "1 至 {0} 行").with(MOST_ROWS)));
        }
        return knownPlace
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        Kind.INVALID, "after", "not-a-cursor", Text.of("This is no place in this list", "翻页位置无效")));
    }

    static Rejection notOver(YearMonth month) {
        return month(
                Kind.RULE,
                "not-over",
                Text.of("{0} is not over yet; a month is frozen after its last day", "{0} 尚未结束，月份结束后方可封存"),
                month);
    }

    static Rejection frozen(YearMonth month) {
        return month(Kind.CONFLICT, "frozen", Text.of("The figures of {0} are frozen already", "{0} 的指标已封存"), month);
    }

    static Rejection notCounted(YearMonth month) {
        return month(
                Kind.UNAVAILABLE,
                "not-counted",
                Text.of("{0} is still being counted; try again in a moment", "{0} 仍在统计中，请稍后重试"),
                month);
    }

    private static Rejection month(Kind kind, String code, Text words, YearMonth month) {
        return Rejection.of(kind, "month", code, words.with(month));
    }
}
