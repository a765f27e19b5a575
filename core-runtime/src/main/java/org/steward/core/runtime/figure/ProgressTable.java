// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.store.Sql;

/** How far the counting has come: the cursor of the estate and the state of each module. Stateless. */
final class ProgressTable {
    private ProgressTable() {}

    /** How far the journal has been counted. */
    record Cursor(long position, Instant at) {}

    /** How it stands with the counting of a module. */
    enum Stage {
        /** Counted for the first time. */
        FIRST,
        /** Counted anew; the figures before are still there. */
        AGAIN,
        /** It was away when something happened, so that all is to be counted anew. */
        AWAY,
        /** Nothing left to count. */
        DONE
    }

    /**
     * A module that counts in an estate.
     *
     * @param fingerprint of the generation that counts
     * @param after id of the last case counted
     * @param upTo id of the newest case when the counting began
     */
    record Module(String id, String fingerprint, Stage stage, long after, long upTo) {
        Module at(Stage other, long caseId) {
            return new Module(id, fingerprint, other, caseId, upTo);
        }
    }

    static Optional<Cursor> cursor(Sql sql) {
        return sql.one(
                "SELECT journal_seq, counted_ms FROM figure_cursor WHERE estate_id = ?",
                row -> new Cursor(row.number("journal_seq"), row.instant("counted_ms")),
                sql.estateId());
    }

    static void begin(Sql sql, long position, Instant at) {
        sql.insertIfAbsent(
                "INSERT INTO figure_cursor (estate_id, journal_seq, counted_ms) VALUES (?, ?, ?)",
                sql.estateId(),
                position,
                at);
    }

    /**
     * Moves the cursor and keeps every other node from counting in the estate until the transaction ends.
     *
     * @return {@code false} when another node has moved it
     */
    static boolean move(Sql sql, long from, long to, Instant at) {
        return sql.update(
                        "UPDATE figure_cursor SET journal_seq = ?, counted_ms = ? WHERE estate_id = ?"
                                + " AND journal_seq = ?",
                        to,
                        at,
                        sql.estateId(),
                        from)
                == 1;
    }

    /** Keeps every other node from counting in the estate until the transaction ends. */
    static void hold(Sql sql) {
        sql.update("UPDATE figure_cursor SET journal_seq = journal_seq WHERE estate_id = ?", sql.estateId());
    }

    static List<Module> modules(Sql sql) {
        return sql.query(
                "SELECT module_id, fingerprint, stage, after_id, up_to_id FROM figure_module WHERE estate_id = ?"
                        + " ORDER BY module_id",
                row -> new Module(
                        row.text("module_id"),
                        row.text("fingerprint"),
                        Stage.valueOf(row.text("stage")),
                        row.number("after_id"),
                        row.number("up_to_id")),
                sql.estateId());
    }

    /** Writes how it stands with some modules. */
    static void put(Sql sql, List<Module> modules) {
        for (Module module : modules) {
            int known = sql.update(
                    "UPDATE figure_module SET fingerprint = ?, stage = ?, after_id = ?, up_to_id = ?"
                            + " WHERE estate_id = ? AND module_id = ?",
                    module.fingerprint(),
                    module.stage(),
                    module.after(),
                    module.upTo(),
                    sql.estateId(),
                    module.id());
            if (known == 0) {
                sql.insertIfAbsent(
                        "INSERT INTO figure_module (estate_id, module_id, fingerprint, stage, after_id, up_to_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        sql.estateId(),
                        module.id(),
                        module.fingerprint(),
                        module.stage(),
                        module.after(),
                        module.upTo());
            }
        }
    }

    /** The id of the newest case, 0 when there is none. */
    static long newestCase(Sql sql) {
        return sql.one(
                        "SELECT MAX(id) AS newest FROM case_file WHERE estate_id = ?",
                        row -> row.number("newest"),
                        sql.estateId())
                .orElse(0L);
    }
}
