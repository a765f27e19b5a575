// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.store.RowReader;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.StorageException;

/** SQL on one connection, inside one transaction. */
public final class JdbcSql implements Sql {
    private static final Logger log = LoggerFactory.getLogger(JdbcSql.class);

    private final Engine engine;
    private final Columns columns;
    private final Connection connection;
    private final String estateId;
    private final boolean writing;
    private final List<Runnable> afterCommit = new ArrayList<>(2);
    private final List<Runnable> atEnd = new ArrayList<>(2);

    JdbcSql(Engine engine, Columns columns, Connection connection, String estateId, boolean writing) {
        this.engine = engine;
        this.columns = columns;
        this.connection = connection;
        this.estateId = estateId;
        this.writing = writing;
    }

    boolean isWriting() {
        return writing;
    }

    @Override
    public String estateId() {
        return estateId;
    }

    @Override
    public int update(String sql, Object... parameters) {
        refuseWhenReading(sql);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(engine, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Statements.failure(sql, e);
        }
    }

    @Override
    public int batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        if (rows.size() == 1) {
            return update(sql, rows.get(0));
        }
        refuseWhenReading(sql);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                Statements.bind(engine, statement, row);
                statement.addBatch();
            }
            int total = 0;
            for (int count : statement.executeBatch()) {
                total += count;
            }
            return total;
        } catch (SQLException e) {
            throw Statements.failure(sql, e.getNextException() == null ? e : e.getNextException());
        }
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Statements.bind(engine, statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                ResultRow row = new ResultRow(result, columns.of(sql, result));
                while (result.next()) {
                    values.add(reader.read(row));
                }
                return values;
            }
        } catch (SQLException e) {
            throw Statements.failure(sql, e);
        }
    }

    @Override
    public <T> Optional<T> one(String sql, RowReader<T> reader, Object... parameters) {
        List<T> values = query(sql, reader, parameters);
        if (values.size() > 1) {
            throw new StorageException("at most one row expected, got " + values.size() + ": " + sql, "21000", null);
        }
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(0));
    }

    @Override
    public boolean insertIfAbsent(String sql, Object... parameters) {
        try {
            return update(engine.insertIfAbsent(sql), parameters) > 0;
        } catch (StorageException e) {
            if (e.sqlState().equals(Engine.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String first(int rows) {
        return engine.first(rows);
    }

    @Override
    public void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    /** Work to run when the transaction is over, committed or not; before the work of {@link #afterCommit}. */
    public void atEnd(Runnable work) {
        atEnd.add(work);
    }

    private void refuseWhenReading(String sql) {
        if (!writing) {
            throw new StorageException("a read-only transaction cannot run: " + sql, "25006", null);
        }
    }

    void ended(boolean committed) {
        atEnd.forEach(JdbcSql::runQuietly);
        if (committed) {
            afterCommit.forEach(JdbcSql::runQuietly);
        }
    }

    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("work after a commit failed; the commit stands", e);
        }
    }
}
