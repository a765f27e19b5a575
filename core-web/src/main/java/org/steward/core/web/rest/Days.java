// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/** Reads days of a request and collects what is wrong with them. Not thread-safe. */
final class Days {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final List<Flaw> flaws = new ArrayList<>();

    /** The day a text names; {@code otherwise} when it is empty or wrong. */
    LocalDate read(String name, String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, together with years out of range
        }
        flaws.add(new Flaw(
                name,
                "not-a-day",
                Text.of(
                                "{0} must be a day of 1800 to 2200 such as 2026-11-30",
                                "{0} 必须是 1800 至 2200 年间的日期，例如 2026-11-30")
                        .with(name)));
        return otherwise;
    }

    /** The same, and missing is wrong too. */
    LocalDate needed(String name, String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            flaws.add(new Flaw(
                    name,
                    "required",
                    Text.of("{0} is needed, a day such as 2026-11-30", "请填写 {0}，例如 2026-11-30")
                            .with(name)));
        }
        return read(name, text, otherwise);
    }

    /** A day outside a range is wrong. */
    void within(String name, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            flaws.add(new Flaw(
                    name,
                    "out-of-range",
                    Text.of("{0} is {1}; it must be from {2} to {3}", "{0} 为 {1}，应在 {2} 至 {3} 之间")
                            .with(name, day, first, last)));
        }
    }

    /** What was wrong so far, after other flaws. */
    List<Flaw> flaws(List<Flaw> others) {
        List<Flaw> all = new ArrayList<>(others);
        all.addAll(flaws);
        return all;
    }
}
