// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.text.Text;

/** What a report covers (报表周期). */
public enum ReportKind {
    /** A week from Monday to Sunday. */
    WEEK(Text.of("Weekly report", "周报")),
    /** A calendar month. */
    MONTH(Text.of("Monthly report", "月报"));

    private final Text title;

    ReportKind(Text title) {
        this.title = title;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** The period that a day lies in. */
    public Period around(LocalDate day) {
        return this == WEEK ? Period.weekOf(day) : Period.of(YearMonth.from(day));
    }

    /** The period before another one. */
    public Period before(Period period) {
        return around(period.from().minusDays(1));
    }

    /** The kind whose name a text begins with. */
    static Optional<ReportKind> named(String words) {
        return Arrays.stream(values())
                .filter(kind -> words.split("\\s+")[0].equals(kind.name()))
                .findFirst();
    }

    /** A choice among them. */
    static Field field(String name) {
        List<Choice> choices = Arrays.stream(values())
                .map(kind -> new Choice(kind.name(), kind.title()))
                .toList();
        return Field.choice(name, Text.of("Report", "报表"), choices);
    }
}
