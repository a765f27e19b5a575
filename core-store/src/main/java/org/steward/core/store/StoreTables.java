// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

import org.steward.core.api.store.StorageException;

/** Makes the few tables without which no migration can be recorded. Several nodes may try at once. */
final class StoreTables {
    private static final Set<String> THERE_ALREADY = Set.of("X0Y32", "42P07", "23505");

    private StoreTables() {}

    static void make(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (!present(connection)) {
                run(connection);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StorageException("the store cannot be opened: " + e.getMessage(), state(e), e);
        }
    }

    private static boolean present(Connection connection) throws SQLException {
        for (String name : new String[] {"STORE_LOCK", "store_lock"}) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, name, new String[] {"TABLE"})) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script().replaceAll("(?m)^--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql.strip());
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!THERE_ALREADY.contains(state(e))) {
                throw e;
            }
        }
    }

    private static String script() {
        try (InputStream in = StoreTables.class.getResourceAsStream("/db/bootstrap.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException("db/bootstrap.sql cannot be read", "", e);
        }
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
