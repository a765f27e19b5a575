// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;

/** Reads months and periods of a request and collects what is wrong with them. Not thread-safe. */
final class Periods {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final List<Flaw> flaws = new ArrayList<>();
    private final LocalDate today;

    private Periods(LocalDate today) {
        this.today = today;
    }

    /** Reads what one call asks its estate, whose day it is by a clock. */
    static Periods at(Call call, EstateRegister estates, Clock clock) {
        return new Periods(
                LocalDate.ofInstant(clock.instant(), estates.zone(call.caller().estateId())));
    }

    /** The month it is in the estate. */
    YearMonth thisMonth() {
        return YearMonth.from(today);
    }

    /** The month a text names; {@code otherwise} when it is empty or wrong. */
    YearMonth month(String name, String text, YearMonth otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below, together with years out of range
        }
        flaws.add(new Flaw(
                name,
                "not-a-month",
                Text.of("{0} must be a month of 1800 to 2200 such as 2026-11", "{0} 必须是 1800 至 2200 年间的月份，例如 2026-11")
                        .with(name)));
        return otherwise;
    }

    /** The month or the days a request asks for; this month when it asks for none. */
    Period of(Call call) {
        String from = call.query("from", "");
        String to = call.query("to", "");
        if (from.isEmpty() && to.isEmpty()) {
            return Period.of(month("month", call.query("month", ""), thisMonth()));
        }
        if (!call.query("month", "").isEmpty()) {
            flaws.add(new Flaw(
                    "month", "one-of", Text.of("Either month, or from and to; not both", "month 与 from、to 只能选择其一")));
        }
        Days days = new Days();
        LocalDate first = days.needed("from", from, today);
        LocalDate last = days.needed("to", to, first);
        flaws.addAll(days.flaws(List.of()));
        if (last.isBefore(first)) {
            flaws.add(new Flaw(
                    "to",
                    "out-of-range",
                    Text.of("to is {0}; it must not be before {1}", "to 为 {0}，不得早于 {1}")
                            .with(last, first)));
        }
        return last.isBefore(first) ? new Period(first, first) : new Period(first, last);
    }

    /** Tells one more flaw. */
    void flaw(Flaw flaw) {
        flaws.add(flaw);
    }

    /** What was wrong so far. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
