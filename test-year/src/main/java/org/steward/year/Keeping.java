// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the tables of the cases as they stand at a moment, beside them in the store. The tables hold the newest state
 * alone, and a sheet of an assessment was measured on an older one; the oracle measures it on these. What is never
 * changed, as the journal, is not kept: a moment knows its last entry. Not thread-safe.
 */
final class Keeping {
    private static final List<String> TABLES = List.of("case_file", "case_clock", "callback");

    private final Path folder;

    /** Keeps in the store of a folder. */
    Keeping(Path folder) {
        this.folder = folder;
    }

    /** Makes room. */
    void prepare() {
        change(List.of("CREATE TABLE kept_moment (estate_id VARCHAR(40) NOT NULL, kept_ms BIGINT NOT NULL,"
                + " seq BIGINT NOT NULL, PRIMARY KEY (estate_id, kept_ms))"));
        TABLES.forEach(table -> change(List.of(
                "CREATE TABLE kept_" + table + " AS SELECT k.kept_ms, t.* FROM kept_moment k, " + table
                        + " t WITH NO DATA",
                "CREATE INDEX kept_" + table + "_at ON kept_" + table + " (kept_ms)")));
    }

    /** Keeps everything as it is now, once for a moment; but the sheets: they are no fact of one. */
    void keep(Instant now) {
        long at = now.toEpochMilli();
        change(List.of(
                "INSERT INTO kept_moment SELECT estate_id, " + at + ", MAX(seq) FROM journal WHERE estate_id = '"
                        + Town.ESTATE + "' GROUP BY estate_id",
                "INSERT INTO kept_case_file SELECT " + at + ", t.* FROM case_file t WHERE type <> 'assessment-sheet'",
                "INSERT INTO kept_case_clock SELECT " + at + ", t.* FROM case_clock t",
                "INSERT INTO kept_callback SELECT " + at + ", t.* FROM callback t"));
    }

    private void change(List<String> statements) {
        try (Connection store = DriverManager.getConnection("jdbc:derby:" + folder.resolve("db"));
                Statement statement = store.createStatement()) {
            store.setAutoCommit(false);
            for (String each : statements) {
                statement.executeUpdate(each);
            }
            store.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("nothing could be kept", e);
        }
    }
}
