// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;

/** Looks behind a figure: its parts and its cases. Not thread-safe. */
record TallyQuery(Sql sql, Instant now) {
    private static final String RANGE =
            " FROM figure_tally t WHERE t.estate_id = ? AND t.code = ? AND t.on_day >= ? AND t.on_day <= ?"
                    + " AND t.at_ms <= ?";

    /** A part as it was found, without its title. */
    record Part(String value, Measurement measured) {}

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> "t.case_type";
            case CATEGORY -> "t.category";
            case BUILDING -> "t.building_id";
            case TEAM -> "t.team";
            case RESPONSIBLE -> "t.responsible";
            case ASSIGNEE -> "t.assignee";
            case WEEKDAY -> "t.week_day";
            case HOUR -> "t.hour_of_day";
        };
    }

    private static boolean isNumber(Dimension dimension) {
        return dimension == Dimension.WEEKDAY || dimension == Dimension.HOUR;
    }

    /** The parts of an indicator, the largest denominator first; sums are not put per household. */
    List<Part> parts(Indicator indicator, Period period, Dimension dimension, int most) {
        String column = column(dimension);
        String statement = indicator.measure().combine() == Combine.DISTINCT
                ? "SELECT k.part AS part, SUM(CASE WHEN k.n > 0 THEN 1 ELSE 0 END) AS numerator,"
                        + " COUNT(*) AS denominator FROM (SELECT " + column + " AS part, t.tally_key AS tally_key,"
                        + " SUM(t.numerator) AS n, SUM(t.denominator) AS d" + RANGE + " GROUP BY " + column
                        + ", t.tally_key) k WHERE k.d > 0 GROUP BY k.part"
                : "SELECT " + column + " AS part, SUM(t.numerator) AS numerator, SUM(t.denominator) AS denominator"
                        + RANGE + " GROUP BY " + column;
        return sql.query(
                statement + " ORDER BY denominator DESC, numerator DESC, part " + sql.first(most),
                row -> new Part(row.text("part"), FigureSums.measurement(row)),
                values(indicator.code(), period).toArray());
    }

    private List<Object> values(String code, Period period) {
        return new ArrayList<>(List.of(sql.estateId(), code, period.from(), period.to(), now));
    }

    /** Where a page ended. */
    record Mark(String day, Instant at, String number, int ordinal) {
        private static final String PATTERN = "\\d{4}-\\d{2}-\\d{2}_-?\\d{1,18}_[^_]{1,30}_\\d{1,9}";

        static Optional<Mark> read(String text) {
            if (!text.matches(PATTERN)) {
                return Optional.empty();
            }
            String[] parts = text.split("_");
            return Optional.of(new Mark(
                    parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2], Integer.parseInt(parts[3])));
        }

        String write() {
            return day + "_" + at.toEpochMilli() + "_" + number + "_" + ordinal;
        }
    }

    private record Found(FigureCases.Row row, Mark mark) {}

    /** A page of the cases behind a figure in the order of their instants. */
    FigureCases cases(Indicator indicator, FigureQuery query, Optional<Mark> after) {
        List<Object> values = values(query.code(), query.period());
        String statement = "SELECT t.on_day, t.at_ms, t.case_number, t.ordinal, t.tally_key, t.numerator,"
                + " t.denominator, c.summary, c.state"
                + RANGE.replace(
                        "figure_tally t",
                        "figure_tally t JOIN case_file c ON c.estate_id = t.estate_id AND c.number = t.case_number")
                + narrowed(indicator, query, values)
                + (after.isPresent() ? behind(after.get(), values) : "")
                + " ORDER BY t.on_day, t.at_ms, t.case_number, t.ordinal ";
        List<Found> found = sql.query(statement + sql.first(query.limit() + 1), TallyQuery::read, values.toArray());
        List<Found> page = found.subList(0, Math.min(found.size(), query.limit()));
        return new FigureCases(
                page.stream().map(Found::row).toList(),
                found.size() > page.size() ? page.get(page.size() - 1).mark().write() : "");
    }

    private static String narrowed(Indicator indicator, FigureQuery query, List<Object> values) {
        StringBuilder where = new StringBuilder();
        if (query.missesOnly()) {
            where.append(indicator.higherIsBetter() ? " AND t.numerator < t.denominator" : " AND t.numerator > 0");
        }
        if (query.dimension() != null) {
            where.append(" AND ").append(column(query.dimension())).append(" = ?");
            values.add(isNumber(query.dimension()) ? (Object) number(query.value()) : query.value());
        }
        return where.toString();
    }

    /** A value that is no number is found nowhere. */
    private static Integer number(String value) {
        return value.matches("\\d{1,2}") ? Integer.parseInt(value) : -1;
    }

    private static String behind(Mark mark, List<Object> values) {
        values.addAll(
                List.of(mark.day(), mark.day(), mark.at(), mark.at(), mark.number(), mark.number(), mark.ordinal()));
        return " AND t.on_day >= ? AND (t.on_day > ? OR t.at_ms > ? OR t.at_ms = ? AND (t.case_number > ?"
                + " OR t.case_number = ? AND t.ordinal > ?))";
    }

    private static Found read(Row row) {
        return new Found(
                new FigureCases.Row(
                        row.text("case_number"), row.text("summary"), row.text("state"), TallyTable.tally(row)),
                new Mark(row.text("on_day"), row.instant("at_ms"), row.text("case_number"), row.integer("ordinal")));
    }
}
