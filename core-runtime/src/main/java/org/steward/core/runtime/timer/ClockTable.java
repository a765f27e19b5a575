// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;

/** The deadlines as they are stored: one row per case with all of its deadlines. Stateless and thread-safe. */
final class ClockTable {
    private static final String COLUMNS = "case_id, revision, clocks";

    private ClockTable() {}

    /**
     * The deadlines of one case as they were read.
     *
     * @param revision counts the writes, from 1
     * @param rows by rule, in the order of the rules' ids
     */
    record Kept(long caseId, int revision, Map<String, TimerRow> rows) {
        /** Deadlines of which a stage is reached at an instant, the earliest stage first. */
        List<TimerRow> reached(Instant now) {
            return rows.values().stream()
                    .filter(row -> row.next() != null && !row.next().isAfter(now))
                    .sorted((a, b) -> a.next().compareTo(b.next()))
                    .toList();
        }
    }

    /** The deadlines of a case. */
    static Optional<Kept> find(Sql sql, long caseId) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM case_clock WHERE estate_id = ? AND case_id = ?",
                ClockTable::read,
                sql.estateId(),
                caseId);
    }

    /** The deadlines of some cases, in no order. */
    static List<Kept> of(Sql sql, Collection<Long> caseIds) {
        List<Kept> found = new ArrayList<>();
        for (InList list : InList.chunks(caseIds)) {
            found.addAll(sql.query(
                    "SELECT " + COLUMNS + " FROM " + list.joined("case_clock", "case_id", "BIGINT")
                            + " WHERE estate_id = ?",
                    ClockTable::read,
                    list.keysFirst(sql.estateId())));
        }
        return found;
    }

    /** The same, kept from being written by anybody else until the transaction ends. */
    static Optional<Kept> locked(Sql sql, long caseId) {
        sql.update(
                "UPDATE case_clock SET revision = revision + 1 WHERE estate_id = ? AND case_id = ?",
                sql.estateId(),
                caseId);
        return find(sql, caseId);
    }

    /** Deadlines of which a stage is reached, the earliest first. */
    static List<Kept> reached(Sql sql, Instant now, int most) {
        return sql.query(
                "SELECT " + COLUMNS + " FROM case_clock WHERE estate_id = ? AND next_ms <= ? ORDER BY next_ms "
                        + sql.first(most),
                ClockTable::read,
                sql.estateId(),
                now);
    }

    /** Ids of cases with a deadline that is neither met nor cancelled, after an id, in their order. */
    static List<Long> running(Sql sql, long afterCaseId, int most) {
        return sql.query(
                "SELECT case_id FROM case_clock WHERE estate_id = ? AND case_id > ? AND running = TRUE"
                        + " ORDER BY case_id " + sql.first(most),
                row -> row.number("case_id"),
                sql.estateId(),
                afterCaseId);
    }

    /** Adds the deadlines of a case that had none. */
    static void insert(Sql sql, long caseId, Map<String, TimerRow> rows) {
        sql.update(
                "INSERT INTO case_clock (estate_id, case_id, revision, running, next_ms, clocks)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                caseId,
                1,
                isRunning(rows.values()),
                next(rows.values()),
                write(rows));
    }

    /** Writes deadlines over those of a revision; {@code false} when somebody was faster. */
    static boolean update(Sql sql, long caseId, int revision, Map<String, TimerRow> rows) {
        return sql.update(
                        "UPDATE case_clock SET revision = revision + 1, running = ?, next_ms = ?, clocks = ?"
                                + " WHERE estate_id = ? AND case_id = ? AND revision = ?",
                        isRunning(rows.values()),
                        next(rows.values()),
                        write(rows),
                        sql.estateId(),
                        caseId,
                        revision)
                == 1;
    }

    /** Deadlines as text, one line each. */
    static String write(Map<String, TimerRow> rows) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(rows).values().forEach(row -> text.append(row.write()).append('\n'));
        return text.toString();
    }

    /** Deadlines from {@link #write}. */
    static Map<String, TimerRow> parse(String text) {
        Map<String, TimerRow> rows = new TreeMap<>();
        text.lines().filter(line -> !line.isEmpty()).map(TimerRow::parse).forEach(row -> rows.put(row.rule(), row));
        return rows;
    }

    private static Kept read(Row row) {
        return new Kept(row.number("case_id"), row.integer("revision"), parse(row.text("clocks")));
    }

    private static boolean isRunning(Collection<TimerRow> rows) {
        return rows.stream().anyMatch(TimerRow::isOpen);
    }

    private static Instant next(Collection<TimerRow> rows) {
        return rows.stream()
                .map(TimerRow::next)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
