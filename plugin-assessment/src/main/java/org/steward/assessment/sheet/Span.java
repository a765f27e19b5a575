// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.text.Text;

/** How long a cycle lasts ({@code assess.cycle}). */
public enum Span {
    /** A month. */
    MONTH(Text.of("Month", "月"), 1),
    /** A quarter. */
    QUARTER(Text.of("Quarter", "季度"), 3),
    /** A year. */
    YEAR(Text.of("Year", "年度"), 12);

    private final Text title;
    private final int months;

    Span(Text title, int months) {
        this.title = title;
        this.months = months;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** The whole span that a day lies in. */
    public Period around(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
        return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The last whole span that was over before a day. */
    public Period before(LocalDate day) {
        return around(around(day).from().minusDays(1));
    }

    /** A choice among them. */
    static Field field(String name) {
        List<Choice> choices = Arrays.stream(values())
                .map(span -> new Choice(span.name(), span.title()))
                .toList();
        return Field.choice(name, Text.of("Period", "考核周期"), choices).mandatory();
    }
}
