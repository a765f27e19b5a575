// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;

/** The rows of the periods of modes. Stateless and thread-safe. */
final class PeriodTable {
    private static final String SELECT = "SELECT id, mode_id, from_day, decided_by, decided_ms, reason, applied_ms,"
            + " cancelled FROM mode_period WHERE estate_id = ?";

    private PeriodTable() {}

    /** All of the estate, newest first. */
    static List<ModePeriod> all(Sql sql) {
        return sql.query(SELECT + " ORDER BY from_day DESC, id DESC", PeriodTable::read, sql.estateId());
    }

    static Optional<ModePeriod> find(Sql sql, long id) {
        return sql.one(SELECT + " AND id = ?", PeriodTable::read, sql.estateId(), id);
    }

    /** The one that took effect last. */
    static Optional<ModePeriod> inForce(Sql sql) {
        return all(sql).stream()
                .filter(period -> period.appliedAt() != null)
                .max((a, b) -> a.appliedAt().equals(b.appliedAt())
                        ? Long.compare(a.id(), b.id())
                        : a.appliedAt().compareTo(b.appliedAt()));
    }

    /** Planned ones whose day has come, in the order they begin. */
    static List<ModePeriod> due(Sql sql, LocalDate today) {
        return sql.query(
                SELECT + " AND applied_ms IS NULL AND cancelled = ? AND from_day <= ? ORDER BY from_day, id",
                PeriodTable::read,
                sql.estateId(),
                false,
                today);
    }

    static void insert(Sql sql, ModePeriod period) {
        sql.update(
                "INSERT INTO mode_period (estate_id, id, mode_id, from_day, decided_by, decided_ms, reason, applied_ms,"
                        + " routed, cancelled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                period.id(),
                period.mode(),
                period.from(),
                period.decidedBy(),
                period.decidedAt(),
                period.reason(),
                period.appliedAt(),
                false,
                period.cancelled());
    }

    /** Takes a planned one back; {@code false} when its day has come. */
    static boolean cancel(Sql sql, long id) {
        return sql.update(
                        "UPDATE mode_period SET cancelled = ? WHERE estate_id = ? AND id = ? AND applied_ms IS NULL"
                                + " AND cancelled = ?",
                        true,
                        sql.estateId(),
                        id,
                        false)
                == 1;
    }

    /** Claims a planned one; {@code false} when another node was faster or it was taken back. */
    static boolean apply(Sql sql, long id, Instant now) {
        return sql.update(
                        "UPDATE mode_period SET applied_ms = ? WHERE estate_id = ? AND id = ? AND applied_ms IS NULL"
                                + " AND cancelled = ?",
                        now,
                        sql.estateId(),
                        id,
                        false)
                == 1;
    }

    /** The one in force whose open cases were not all looked at, e.g. because the server stopped meanwhile. */
    static Optional<Long> unrouted(Sql sql) {
        return sql
                .query(
                        "SELECT id FROM mode_period WHERE estate_id = ? AND applied_ms IS NOT NULL AND routed = ?"
                                + " ORDER BY id DESC",
                        row -> row.number("id"),
                        sql.estateId(),
                        false)
                .stream()
                .findFirst();
    }

    /** Notes that every open case was looked at, for this one and those before it; {@code false} when it was noted. */
    static boolean routed(Sql sql, long id) {
        return sql.update(
                        "UPDATE mode_period SET routed = ? WHERE estate_id = ? AND id <= ? AND routed = ?"
                                + " AND applied_ms IS NOT NULL",
                        true,
                        sql.estateId(),
                        id,
                        false)
                > 0;
    }

    private static ModePeriod read(Row row) {
        return new ModePeriod(
                row.number("id"),
                row.text("mode_id"),
                row.date("from_day"),
                row.text("decided_by"),
                row.instant("decided_ms"),
                row.text("reason"),
                row.instant("applied_ms"),
                row.flag("cancelled"));
    }
}
