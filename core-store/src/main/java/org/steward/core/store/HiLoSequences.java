// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.StorageException;

/**
 * Sequences in blocks. Blocks are taken on a connection of their own, never on one of the pool that running work waits
 * for, so that work which holds a connection can always get a number. A block that was used up within a second is
 * followed by one twice as large, so that a busy hour does not wait for blocks and a quiet day leaves small gaps.
 */
final class HiLoSequences implements Sequences, AutoCloseable {
    private static final int MOST_TRIES = 10;
    private static final int MOST_GROWTH = 32;
    private static final long SHORT_NANOS = 1_000_000_000L;
    private static final String TAKE =
            "UPDATE store_sequence SET next_value = next_value + ? WHERE estate_id = ? AND name = ?";
    private static final String READ = "SELECT next_value FROM store_sequence WHERE estate_id = ? AND name = ?";
    private static final String FIRST = "INSERT INTO store_sequence (estate_id, name, next_value) VALUES (?, ?, ?)";

    private final Engine engine;
    private final HikariDataSource own;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    HiLoSequences(Engine engine, DataSource plain) {
        this.engine = engine;
        this.own = DataSources.pooled(plain, "steward-sequences", 1);
    }

    @Override
    public long next(String estateId, String name, int block) {
        if (name.isEmpty() || name.length() > 60 || block < 1 || block > 10_000) {
            throw new StorageException("sequence '" + name + "' with block " + block + " is out of range", "", null);
        }
        return blocks.computeIfAbsent(estateId + "/" + name, key -> new Block()).next(estateId, name, block);
    }

    @Override
    public void close() {
        own.close();
    }

    private final class Block {
        private long next;
        private long end;
        private int growth = 1;
        private long takenAt;

        synchronized long next(String estateId, String name, int size) {
            if (next == end) {
                boolean hurried = end > 0 && System.nanoTime() - takenAt < SHORT_NANOS;
                growth = hurried ? Math.min(MOST_GROWTH, growth * 2) : 1;
                next = take(estateId, name, size * growth);
                end = next + (long) size * growth;
                takenAt = System.nanoTime();
            }
            return next++;
        }
    }

    private long take(String estateId, String name, int size) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = own.getConnection()) {
                return takeAndCommit(connection, estateId, name, size);
            } catch (SQLException e) {
                String state = e.getSQLState() == null ? "" : e.getSQLState();
                boolean again = state.equals(Engine.DUPLICATE_KEY) || engine.isPassing(state);
                if (!again || attempt == MOST_TRIES) {
                    throw Statements.failure("sequence " + name, e);
                }
            }
        }
    }

    private long takeAndCommit(Connection connection, String estateId, String name, int size) throws SQLException {
        try {
            long first = take(connection, estateId, name, size);
            connection.commit();
            return first;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private long take(Connection connection, String estateId, String name, int size) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            Statements.bind(engine, take, size, estateId, name);
            if (take.executeUpdate() == 0) {
                try (PreparedStatement first = connection.prepareStatement(FIRST)) {
                    Statements.bind(engine, first, estateId, name, 1L + size);
                    first.executeUpdate();
                    return 1;
                }
            }
        }
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            Statements.bind(engine, read, estateId, name);
            try (ResultSet result = read.executeQuery()) {
                result.next();
                return result.getLong(1) - size;
            }
        }
    }
}
