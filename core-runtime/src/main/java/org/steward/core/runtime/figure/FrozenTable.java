// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Restatement;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;

/** Frozen months, their figures, and what changed since. Nothing here is ever changed or deleted. Stateless. */
final class FrozenTable {
    private FrozenTable() {}

    /**
     * A frozen month.
     *
     * @param households units occupied when it was frozen
     * @param residents occupants known at its end
     */
    record Month(YearMonth month, Instant at, long households, long residents) {
        /** A sum of tallies put together with the households and residents of the month. */
        Measurement per(Combine how, Measurement sum) {
            return new Population(households, residents).per(how, sum);
        }
    }

    /** All frozen months, by month. */
    static Map<String, Month> months(Sql sql) {
        Map<String, Month> months = new TreeMap<>();
        sql.query(
                        "SELECT month_text, frozen_ms, households, residents FROM figure_month WHERE estate_id = ?",
                        row -> new Month(
                                YearMonth.parse(row.text("month_text")),
                                row.instant("frozen_ms"),
                                row.number("households"),
                                row.number("residents")),
                        sql.estateId())
                .forEach(month -> months.put(month.month().toString(), month));
        return months;
    }

    /** Freezes a month; {@code false} when it is frozen already. */
    static boolean freeze(Sql sql, Month month, String by, Map<String, Measurement> figures) {
        boolean first = sql.insertIfAbsent(
                "INSERT INTO figure_month (estate_id, month_text, households, residents, frozen_ms, frozen_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                month.month().toString(),
                month.households(),
                month.residents(),
                month.at(),
                by);
        if (first) {
            sql.batch(
                    "INSERT INTO figure_frozen (estate_id, month_text, code, numerator, denominator)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    figures.entrySet().stream()
                            .map(each -> new Object[] {
                                sql.estateId(),
                                month.month().toString(),
                                each.getKey(),
                                each.getValue().numerator(),
                                each.getValue().denominator()
                            })
                            .toList());
        }
        return first;
    }

    /** The frozen figures of the months from one to another: month, code and figure. */
    static Map<String, Map<String, Measurement>> figures(Sql sql, YearMonth from, YearMonth to) {
        Map<String, Map<String, Measurement>> figures = new HashMap<>();
        sql.query(
                "SELECT month_text, code, numerator, denominator FROM figure_frozen WHERE estate_id = ?"
                        + " AND month_text >= ? AND month_text <= ?",
                row -> figures.computeIfAbsent(row.text("month_text"), month -> new HashMap<>())
                        .put(row.text("code"), measurement(row)),
                sql.estateId(),
                from.toString(),
                to.toString());
        return figures;
    }

    /** The sum of a month as it is now. */
    static Measurement sum(Sql sql, String month, String code) {
        YearMonth of = YearMonth.parse(month);
        return sql.one(
                        "SELECT SUM(numerator) AS numerator, SUM(denominator) AS denominator FROM figure_day"
                                + " WHERE estate_id = ? AND code = ? AND on_day >= ? AND on_day <= ?",
                        FrozenTable::measurement,
                        sql.estateId(),
                        code,
                        of.atDay(1),
                        of.atEndOfMonth())
                .orElse(new Measurement(0, 0));
    }

    /** The sums of each key of a month as they are now. */
    static Map<String, Measurement> keys(Sql sql, String month, String code) {
        YearMonth of = YearMonth.parse(month);
        Map<String, Measurement> keys = new HashMap<>();
        sql.query(
                "SELECT tally_key, SUM(numerator) AS numerator, SUM(denominator) AS denominator FROM figure_tally"
                        + " WHERE estate_id = ? AND code = ? AND on_day >= ? AND on_day <= ? GROUP BY tally_key",
                row -> keys.put(row.text("tally_key"), measurement(row)),
                sql.estateId(),
                code,
                of.atDay(1),
                of.atEndOfMonth());
        return keys;
    }

    private static Measurement measurement(Row row) {
        return new Measurement(row.number("numerator"), row.number("denominator"));
    }

    static void restate(Sql sql, List<Object[]> rows) {
        sql.batch(
                "INSERT INTO figure_restated (estate_id, id, month_text, code, at_ms, case_number, numerator_before,"
                        + " denominator_before, numerator_after, denominator_after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What changed in frozen months, newest first. */
    static List<Restatement> restatements(Sql sql, int most) {
        return sql.query(
                "SELECT month_text, code, at_ms, case_number, numerator_before, denominator_before, numerator_after,"
                        + " denominator_after FROM figure_restated WHERE estate_id = ? ORDER BY id DESC "
                        + sql.first(most),
                row -> new Restatement(
                        YearMonth.parse(row.text("month_text")),
                        row.text("code"),
                        row.instant("at_ms"),
                        row.text("case_number"),
                        new Measurement(row.number("numerator_before"), row.number("denominator_before")),
                        new Measurement(row.number("numerator_after"), row.number("denominator_after"))),
                sql.estateId());
    }
}
