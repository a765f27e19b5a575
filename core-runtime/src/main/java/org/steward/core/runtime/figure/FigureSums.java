// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;

/**
 * Adds up what has been counted: days before today from their sums, today by the instants that have come. Not
 * thread-safe.
 *
 * @param today of the estate
 */
record FigureSums(Sql sql, LocalDate today, Instant now, ZoneId zone) {
    /** Every indicator in one period, by code; a fixed number of statements. */
    Map<String, Measurement> of(Period period, List<Indicator> indicators) {
        Map<String, DayTable.Sum> sums = days(period);
        if (holdsToday(period)) {
            add(
                    sums,
                    "SELECT code, SUM(numerator) AS numerator, SUM(denominator) AS denominator FROM figure_tally"
                            + " WHERE estate_id = ? AND on_day = ? AND at_ms <= ? GROUP BY code",
                    sql.estateId(),
                    today,
                    now);
        }
        Map<String, Measurement> distinct = distinct(period, indicators);
        Map<String, Measurement> figures = new HashMap<>();
        Population population = population(period, indicators);
        for (Indicator indicator : indicators) {
            DayTable.Sum sum = sums.getOrDefault(indicator.code(), new DayTable.Sum());
            Combine how = indicator.measure().combine();
            figures.put(
                    indicator.code(),
                    how == Combine.DISTINCT
                            ? distinct.getOrDefault(indicator.code(), new Measurement(0, 0))
                            : population.per(how, sum.measurement()));
        }
        return figures;
    }

    private Map<String, DayTable.Sum> days(Period period) {
        Map<String, DayTable.Sum> sums = new HashMap<>();
        add(
                sums,
                "SELECT code, SUM(numerator) AS numerator, SUM(denominator) AS denominator FROM figure_day"
                        + " WHERE estate_id = ? AND on_day >= ? AND on_day <= ? GROUP BY code",
                sql.estateId(),
                period.from(),
                before(period));
        return sums;
    }

    private void add(Map<String, DayTable.Sum> sums, String statement, Object... parameters) {
        sql.query(statement, row -> new Object[] {row.text("code"), measurement(row)}, parameters)
                .forEach(found -> sums.computeIfAbsent((String) found[0], code -> new DayTable.Sum())
                        .add((Measurement) found[1]));
    }

    /** The last whole day of a period that is over. */
    private LocalDate before(Period period) {
        LocalDate yesterday = today.minusDays(1);
        return period.to().isBefore(yesterday) ? period.to() : yesterday;
    }

    private boolean holdsToday(Period period) {
        return !today.isBefore(period.from()) && !today.isAfter(period.to());
    }

    /** Households and residents at the end of a period, or today when that is yet to come. */
    Population population(Period period, List<Indicator> indicators) {
        boolean asked = indicators.stream()
                .map(indicator -> indicator.measure().combine())
                .anyMatch(how -> how == Combine.PER_HOUSEHOLD || how == Combine.PER_RESIDENT);
        return asked ? populationOn(last(period)) : new Population(0, 0);
    }

    /** Households and residents at the end of a day that is not yet to come. */
    Population populationOn(LocalDate day) {
        return Population.on(sql, day, day.plusDays(1).atStartOfDay(zone).toInstant(), now);
    }

    /** The day whose population counts. */
    LocalDate last(Period period) {
        return period.to().isBefore(today) ? period.to() : today;
    }

    private Map<String, Measurement> distinct(Period period, List<Indicator> indicators) {
        List<String> codes = indicators.stream()
                .filter(indicator -> indicator.measure().combine() == Combine.DISTINCT)
                .map(Indicator::code)
                .toList();
        Map<String, Measurement> found = new HashMap<>();
        for (String code : codes) {
            sql.query(
                    "SELECT SUM(CASE WHEN k.n > 0 THEN 1 ELSE 0 END) AS numerator, COUNT(*) AS denominator"
                            + " FROM (SELECT tally_key, SUM(numerator) AS n, SUM(denominator) AS d FROM figure_tally"
                            + " WHERE estate_id = ? AND code = ? AND on_day >= ? AND on_day <= ? AND at_ms <= ?"
                            + " GROUP BY tally_key) k WHERE k.d > 0",
                    row -> found.put(code, measurement(row)),
                    sql.estateId(),
                    code,
                    period.from(),
                    last(period),
                    now);
        }
        return found;
    }

    /** One indicator in each month of a period that begins and ends with a month; without households. */
    Map<YearMonth, Measurement> months(Period period, Indicator indicator) {
        if (indicator.measure().combine() == Combine.DISTINCT) {
            return distinctMonths(period, indicator.code());
        }
        Map<YearMonth, DayTable.Sum> sums = new HashMap<>();
        addMonths(
                sums,
                "SELECT on_day, numerator, denominator FROM figure_day WHERE estate_id = ? AND code = ?"
                        + " AND on_day >= ? AND on_day <= ?",
                sql.estateId(),
                indicator.code(),
                period.from(),
                before(period));
        if (holdsToday(period)) {
            addMonths(
                    sums,
                    "SELECT on_day, SUM(numerator) AS numerator, SUM(denominator) AS denominator FROM figure_tally"
                            + " WHERE estate_id = ? AND code = ? AND on_day = ? AND at_ms <= ? GROUP BY on_day",
                    sql.estateId(),
                    indicator.code(),
                    today,
                    now);
        }
        Map<YearMonth, Measurement> months = new HashMap<>();
        sums.forEach((month, sum) -> months.put(month, sum.measurement()));
        return months;
    }

    private void addMonths(Map<YearMonth, DayTable.Sum> sums, String statement, Object... parameters) {
        sql.query(
                        statement,
                        row -> new Object[] {YearMonth.from(LocalDate.parse(row.text("on_day"))), measurement(row)},
                        parameters)
                .forEach(found -> sums.computeIfAbsent((YearMonth) found[0], month -> new DayTable.Sum())
                        .add((Measurement) found[1]));
    }

    private Map<YearMonth, Measurement> distinctMonths(Period period, String code) {
        Map<YearMonth, Measurement> months = new HashMap<>();
        sql.query(
                "SELECT k.month_text AS month_text, SUM(CASE WHEN k.n > 0 THEN 1 ELSE 0 END) AS numerator,"
                        + " COUNT(*) AS denominator FROM (SELECT m.month_text AS month_text, m.tally_key AS tally_key,"
                        + " SUM(m.numerator) AS n, SUM(m.denominator) AS d FROM (SELECT SUBSTR(on_day, 1, 7) AS"
                        + " month_text, tally_key, numerator, denominator FROM figure_tally WHERE estate_id = ?"
                        + " AND code = ? AND on_day >= ? AND on_day <= ? AND at_ms <= ?) m"
                        + " GROUP BY m.month_text, m.tally_key) k WHERE k.d > 0 GROUP BY k.month_text",
                row -> months.put(YearMonth.parse(row.text("month_text")), measurement(row)),
                sql.estateId(),
                code,
                period.from(),
                last(period),
                now);
        return months;
    }

    static Measurement measurement(Row row) {
        return new Measurement(row.number("numerator"), row.number("denominator"));
    }
}
