// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.steward.core.api.indicator.Tally;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;

/** The rows of the tallies. Stateless and thread-safe. */
final class TallyTable {
    private static final String COLUMNS = "case_number, module_id, code, ordinal, at_ms, on_day, tally_key, numerator,"
            + " denominator, case_type, category, building_id, unit_id, team, responsible, assignee, week_day,"
            + " hour_of_day";
    private static final String INSERT = "INSERT INTO figure_tally (estate_id, " + COLUMNS + ") VALUES (?"
            + ", ?".repeat(COLUMNS.split(",").length) + ")";
    private static final String DELETE =
            "DELETE FROM figure_tally WHERE estate_id = ? AND case_number = ? AND code = ? AND ordinal = ?";

    private TallyTable() {}

    /** What some cases add by now, in the order of indicators and ordinals. */
    static List<TallyRow> ofCases(Sql sql, Collection<String> numbers) {
        List<TallyRow> found = new ArrayList<>();
        for (InList list : InList.chunks(numbers)) {
            found.addAll(sql.query(
                    "SELECT " + COLUMNS + " FROM " + list.joined("figure_tally", "case_number", "VARCHAR(30)")
                            + " WHERE estate_id = ? ORDER BY case_number, code, ordinal",
                    TallyTable::read,
                    list.keysFirst(sql.estateId())));
        }
        return found;
    }

    static void delete(Sql sql, Collection<TallyRow> rows) {
        sql.batch(
                DELETE,
                rows.stream()
                        .map(row -> new Object[] {sql.estateId(), row.caseNumber(), row.code(), row.ordinal()})
                        .toList());
    }

    static void insert(Sql sql, Collection<TallyRow> rows) {
        sql.batch(INSERT, rows.stream().map(row -> values(sql, row)).toList());
    }

    private static Object[] values(Sql sql, TallyRow row) {
        return new Object[] {
            sql.estateId(),
            row.caseNumber(),
            row.moduleId(),
            row.code(),
            row.ordinal(),
            row.tally().at(),
            row.day(),
            row.tally().key(),
            row.tally().numerator(),
            row.tally().denominator(),
            row.traits().type(),
            row.traits().category(),
            row.traits().building(),
            row.traits().unit(),
            row.traits().team(),
            row.traits().responsible(),
            row.traits().assignee(),
            row.weekday(),
            row.hour()
        };
    }

    private static TallyRow read(Row row) {
        return new TallyRow(
                row.text("case_number"),
                row.text("module_id"),
                row.text("code"),
                row.integer("ordinal"),
                tally(row),
                row.text("on_day"),
                new TallyRow.Traits(
                        row.text("case_type"),
                        row.text("category"),
                        row.text("building_id"),
                        row.text("unit_id"),
                        row.text("team"),
                        row.text("responsible"),
                        row.text("assignee")),
                row.integer("week_day"),
                row.integer("hour_of_day"));
    }

    /** The tally of a row that has its columns. */
    static Tally tally(Row row) {
        return new Tally(
                row.instant("at_ms"), row.text("tally_key"), row.number("numerator"), row.number("denominator"));
    }
}
