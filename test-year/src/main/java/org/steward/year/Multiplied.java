// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes a large estate out of a small one, in the store itself: every unit, case, deadline, call-back, link and journal
 * entry again and again under other numbers. What was counted of the small one is forgotten. Stateless.
 */
public final class Multiplied {
    private static final String CASES = "type, version, state, phase, state_before, channel, priority, summary,"
            + " description, %s, place, category, grade, fields_text, party_id, requester_name, requester_phone,"
            + " anonymous, responsible, assignee, team, caller_back, observers, hand_over_to, done_by, received_ms,"
            + " recorded_ms, due_ms, promised_ms, finished_ms, closed_ms, waiting_ms, pressing_ms, %s, reopened,"
            + " closure_code, satisfaction, %s, %s";
    private static final String ENTRIES = "at_ms, actor_kind, actor, actor_name, kind, from_value, to_value, note";
    private static final String HITS = "kind, route_code, point_code, at_ms, phone_ms, server_ms, proof, staff_id,"
            + " phone, lat_lon, note, file_id, follow_up, answer";

    private Multiplied() {}

    /**
     * Multiplies the estate of a year.
     *
     * @param folder of its store, opened by nobody
     * @param times how many estates of its size it shall be
     */
    public static void by(Path folder, int times) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:derby:" + folder.resolve("db"))) {
            store.setAutoCommit(false);
            long seqs = most(store, "SELECT MAX(seq) FROM journal") + 1;
            long ids = most(store, "SELECT MAX(id) FROM case_file") + 1;
            long calls = most(store, "SELECT MAX(id) FROM callback") + 1;
            for (String table : List.of("figure_tally", "figure_day", "figure_cursor", "figure_module")) {
                run(store, "DELETE FROM " + table);
            }
            for (int copy = 1; copy < times; copy++) {
                for (String statement : copy(copy, seqs, ids, calls)) {
                    run(store, statement);
                }
                store.commit();
            }
            long widest = Math.max(seqs, Math.max(ids, calls));
            run(store, "UPDATE store_sequence SET next_value = next_value + " + widest * times);
            store.commit();
        } finally {
            release(folder);
        }
    }

    /** How many rows a table of the store has. */
    public static long rows(Path folder, String table) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:derby:" + folder.resolve("db"))) {
            return most(store, "SELECT COUNT(*) FROM " + table + " WHERE estate_id = '" + Town.ESTATE + "'");
        } finally {
            release(folder);
        }
    }

    private static List<String> copy(int copy, long seqs, long ids, long calls) {
        String of = " FROM %s WHERE estate_id = '" + Town.ESTATE + "' AND ";
        String first = " AND estate_id = '" + Town.ESTATE + "'";
        String number = "number || '-" + copy + "'";
        String unit = "CASE WHEN unit_id = '' THEN '' ELSE '" + copy + ".' || unit_id END";
        String parent = "CASE WHEN parent = '' THEN '' ELSE parent || '-" + copy + "' END";
        return List.of(
                "INSERT INTO building (estate_id, id, name_en, name_zh) SELECT estate_id, '" + copy
                        + ".' || id, name_en, name_zh FROM building WHERE id NOT LIKE '%.%'" + first,
                "INSERT INTO unit_place (estate_id, id, building_id, floor_no, area, usage_kind, occupancy) SELECT"
                        + " estate_id, '" + copy + ".' || id, '" + copy
                        + ".' || building_id, floor_no, area, usage_kind, occupancy FROM unit_place WHERE id NOT LIKE"
                        + " '%.%'" + first,
                "INSERT INTO case_file (estate_id, id, number, "
                        + CASES.formatted("unit_id", "parent", "source_key", "undo_text") + ") SELECT estate_id, id + "
                        + copy * ids + ", " + number + ", " + CASES.formatted(unit, parent, "source_key", "''")
                        + of.formatted("case_file") + "id < " + ids,
                "INSERT INTO case_clock (estate_id, case_id, revision, running, next_ms, clocks) SELECT estate_id,"
                        + " case_id + " + copy * ids + ", revision, running, next_ms, clocks"
                        + of.formatted("case_clock")
                        + "case_id < " + ids,
                "INSERT INTO callback (estate_id, id, number, plan_id, from_ms, to_ms, status, done_ms, satisfaction)"
                        + " SELECT estate_id, id + " + copy * calls + ", " + number
                        + ", plan_id, from_ms, to_ms, status, done_ms, satisfaction" + of.formatted("callback")
                        + "id < "
                        + calls,
                "INSERT INTO case_link (estate_id, number, other, kind) SELECT estate_id, " + number + ", other || '-"
                        + copy + "', kind" + of.formatted("case_link") + "number NOT LIKE '%-%-%-%'",
                "INSERT INTO patrol_hit (estate_id, id, run, " + HITS + ") SELECT estate_id, id || '-" + copy
                        + "', run || '-" + copy + "', " + HITS + of.formatted("patrol_hit")
                        + "run NOT LIKE '%-%-%-%'",
                "INSERT INTO journal (estate_id, seq, case_number, " + ENTRIES + ", data) SELECT estate_id, seq + "
                        + copy * seqs + ", case_number || '-" + copy + "', " + ENTRIES + ", data"
                        + of.formatted("journal") + "case_number <> '' AND seq < " + seqs,
                "INSERT INTO journal (estate_id, seq, case_number, " + ENTRIES + ", data) SELECT estate_id, seq + "
                        + copy * seqs + ", '', " + ENTRIES + ", 'id=" + copy + ".' || SUBSTR(data, 4)"
                        + of.formatted("journal") + "case_number = '' AND kind = 'register-changed' AND data LIKE"
                        + " 'id=%what=unit%' AND seq < " + seqs);
    }

    private static long most(Connection store, String query) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection store, String statement) throws SQLException {
        try (Statement made = store.createStatement()) {
            made.executeUpdate(statement);
        }
    }

    /** Derby keeps an embedded database open until it is told, which it answers with an exception. */
    static void release(Path folder) throws SQLException {
        try {
            DriverManager.getConnection("jdbc:derby:" + folder.resolve("db") + ";shutdown=true")
                    .close();
        } catch (SQLException closed) {
            if (!"08006".equals(closed.getSQLState())) {
                throw closed;
            }
        }
    }
}
