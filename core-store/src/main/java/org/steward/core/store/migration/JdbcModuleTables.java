// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.Transactions;

/** Module tables through JDBC. */
public final class JdbcModuleTables implements ModuleTables {
    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    private final DataSource source;
    private final Transactions transactions;

    /** Tables of an open store. */
    public JdbcModuleTables(DataSource source, Transactions transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    @Override
    public List<String> existing(List<String> names) {
        Set<String> there = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                there.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new StorageException("the tables cannot be listed", e.getSQLState(), e);
        }
        there.retainAll(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        return List.copyOf(there);
    }

    @Override
    public long read(String table, Consumer<List<String>> rows) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + checked(table))) {
            ResultSetMetaData columns = result.getMetaData();
            List<String> line = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            rows.accept(List.copyOf(line));
            long count = 0;
            while (result.next()) {
                line.clear();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    line.add(result.getString(i));
                }
                rows.accept(new ArrayList<>(line));
                count++;
            }
            connection.rollback();
            return count;
        } catch (SQLException e) {
            throw new StorageException("the table " + table + " cannot be read", e.getSQLState(), e);
        }
    }

    private static String checked(String table) {
        if (!table.matches(NAME)) {
            throw new StorageException("'" + table + "' is no name of a table", "42000", null);
        }
        return table;
    }

    @Override
    public void drop(String module, List<String> tables) {
        transactions.write(Transactions.SERVER, sql -> {
            tables.forEach(table -> sql.update("DROP TABLE " + checked(table)));
            return sql.update("DELETE FROM store_migration WHERE estate_id = ? AND module = ?", sql.estateId(), module);
        });
    }
}
