// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.keeper;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.StoreKeeper;
import org.steward.core.api.text.Text;

/** Keeps a PostgreSQL database, whose backups are made with the server's own programs. */
public final class PostgresKeeper implements StoreKeeper {
    private final DataSource source;

    /** A keeper of a database that answers. */
    public PostgresKeeper(DataSource source) {
        this.source = source;
    }

    @Override
    public String engine() {
        return EngineFacts.name(source);
    }

    @Override
    public boolean isUp() {
        return EngineFacts.answers(source, "SELECT 1");
    }

    @Override
    public Outcome<Path> backup(Path target, Consumer<String> progress) {
        return refused("pg_dump");
    }

    @Override
    public Outcome<Path> restore(Path backup, Consumer<String> progress) {
        return refused("pg_restore");
    }

    private static Outcome<Path> refused(String program) {
        return Outcome.rejected(
                Rejection.Kind.RULE,
                "use-" + program.replace('_', '-'),
                Text.of("the store is PostgreSQL: use {0} on its server", "数据库为 PostgreSQL：请在其服务器上使用 {0}")
                        .with(program));
    }

    /** Reads every row of every table, so that a page that cannot be read is found. */
    @Override
    public List<String> check(Consumer<String> progress) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (String table : tables(connection)) {
                progress.accept("reading " + table);
                try (Statement statement = connection.createStatement()) {
                    statement
                            .executeQuery("SELECT count(*) FROM (SELECT * FROM " + table + " OFFSET 0) AS whole")
                            .close();
                    connection.commit();
                } catch (SQLException e) {
                    connection.rollback();
                    faults.add("table " + table + ": " + e.getMessage());
                }
            }
        } catch (SQLException e) {
            throw new StorageException("the check failed: " + e.getMessage(), e.getSQLState(), e);
        }
        return List.copyOf(faults);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT quote_ident(tablename) FROM pg_catalog.pg_tables "
                        + "WHERE schemaname = current_schema() ORDER BY 1")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }
}
