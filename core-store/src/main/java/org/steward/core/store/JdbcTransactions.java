// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.store.Sql;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.Transactions;

/** Transactions on pooled connections. Thread-safe. */
final class JdbcTransactions implements Transactions {
    private static final Logger log = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int MOST_TRIES = 6;
    private static final long FIRST_PAUSE_NANOS = 5_000_000;

    private final Engine engine;
    private final DataSource source;
    private final Turns turns;
    private final Columns columns = new Columns();
    private final ThreadLocal<JdbcSql> running = new ThreadLocal<>();

    JdbcTransactions(Engine engine, DataSource source) {
        this.engine = engine;
        this.source = source;
        this.turns = Turns.of(engine);
    }

    @Override
    public <T> T write(String estateId, Function<Sql, T> work) {
        return run(estateId, true, work);
    }

    @Override
    public <T> T read(String estateId, Function<Sql, T> work) {
        return run(estateId, false, work);
    }

    private <T> T run(String estateId, boolean writing, Function<Sql, T> work) {
        JdbcSql outer = running.get();
        if (outer != null && outer.estateId().equals(estateId) && (outer.isWriting() || !writing)) {
            return work.apply(outer);
        }
        boolean queues = writing && outer == null;
        for (int attempt = 1; ; attempt++) {
            try {
                return queues
                        ? turns.take(() -> once(estateId, true, work, null))
                        : once(estateId, writing, work, outer);
            } catch (StorageException e) {
                if (attempt == MOST_TRIES || !engine.isPassing(e.sqlState())) {
                    throw e;
                }
                log.info("transaction of {} is tried again after {}", estateId, e.sqlState());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
            }
        }
    }

    private <T> T once(String estateId, boolean writing, Function<Sql, T> work, JdbcSql outer) {
        JdbcSql sql = null;
        boolean committed = false;
        try (Connection connection = source.getConnection()) {
            sql = new JdbcSql(engine, columns, connection, estateId, writing);
            running.set(sql);
            try {
                T value = work.apply(sql);
                connection.commit();
                committed = true;
                return value;
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Statements.failure("commit", e);
        } finally {
            restore(outer);
            if (sql != null) {
                sql.ended(committed);
            }
        }
    }

    private void restore(JdbcSql outer) {
        if (outer == null) {
            running.remove();
        } else {
            running.set(outer);
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
