// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.steward.core.api.store.Sql;

/** The rows of duties: which occurrences are known, and when somebody looked for them. Stateless and thread-safe. */
final class DutyTable {
    private DutyTable() {}

    /** One occurrence: a duty of a module, named {@code module/duty}, at a place on a day. */
    record Occurrence(String plan, String place, LocalDate date) {}

    /** The window of an occurrence; both {@code null} without one. */
    record Window(Instant from, Instant to) {}

    static boolean isKnown(Sql sql, Occurrence of) {
        return sql.one(
                        "SELECT recorded_ms FROM duty_occurrence WHERE estate_id = ? AND plan = ? AND place = ?"
                                + " AND occurs_on = ?",
                        row -> row.number("recorded_ms"),
                        sql.estateId(),
                        of.plan(),
                        of.place(),
                        of.date())
                .isPresent();
    }

    /** Records an occurrence that has no case; {@code false} when it was known. */
    static boolean recordMissed(Sql sql, Occurrence of, Window window, Instant now) {
        return insert(sql, of, window, true, "", "", now);
    }

    /** Records the case of an occurrence; {@code false} when it was known. */
    static boolean record(Sql sql, Occurrence of, Window window, String number, String staffId, Instant now) {
        return insert(sql, of, window, false, number, staffId, now);
    }

    private static boolean insert(
            Sql sql, Occurrence of, Window window, boolean missed, String number, String staffId, Instant now) {
        return sql.insertIfAbsent(
                "INSERT INTO duty_occurrence (estate_id, plan, place, occurs_on, missed, recorded_ms, number, staff_id,"
                        + " from_ms, to_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                of.plan(),
                of.place(),
                of.date(),
                missed,
                now,
                number,
                staffId,
                window.from(),
                window.to());
    }

    /** The last day that is known of a duty at a place. */
    static Optional<LocalDate> last(Sql sql, String plan, String place) {
        return sql.one(
                        "SELECT MAX(occurs_on) AS newest FROM duty_occurrence WHERE estate_id = ? AND plan = ?"
                                + " AND place = ?",
                        row -> Optional.ofNullable(row.text("newest")),
                        sql.estateId(),
                        plan,
                        place)
                .flatMap(newest -> newest)
                .map(LocalDate::parse);
    }

    /** Whether a duty is known at its place on any earlier day. */
    static boolean isKnownBefore(Sql sql, Occurrence of) {
        return sql.one(
                        "SELECT MIN(occurs_on) AS oldest FROM duty_occurrence WHERE estate_id = ? AND plan = ?"
                                + " AND place = ? AND occurs_on < ?",
                        row -> row.text("oldest"),
                        sql.estateId(),
                        of.plan(),
                        of.place(),
                        of.date())
                .isPresent();
    }

    /** When somebody looked last on a day. */
    static Optional<Instant> looked(Sql sql, LocalDate date) {
        return sql.one(
                "SELECT last_ms FROM duty_day WHERE estate_id = ? AND on_day = ?",
                row -> row.instant("last_ms"),
                sql.estateId(),
                date);
    }

    /** Notes that somebody looks now. */
    static boolean looks(Sql sql, LocalDate date, Instant now) {
        int known = sql.update(
                "UPDATE duty_day SET last_ms = ? WHERE estate_id = ? AND on_day = ?", now, sql.estateId(), date);
        return known == 1
                || sql.insertIfAbsent(
                        "INSERT INTO duty_day (estate_id, on_day, last_ms) VALUES (?, ?, ?)",
                        sql.estateId(),
                        date,
                        now);
    }
}
