// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import org.steward.core.api.store.Row;
import org.steward.core.api.store.StorageException;

/** The row a result set stands on. */
final class ResultRow implements Row {
    private final ResultSet result;

    ResultRow(ResultSet result) {
        this.result = result;
    }

    private interface Get<T> {
        T from(String column) throws SQLException;
    }

    private static <T> T read(String column, Get<T> get) {
        try {
            return get.from(column);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            throw new StorageException("column " + column + " cannot be read: " + e.getMessage(), state, e);
        }
    }

    @Override
    public String text(String column) {
        return read(column, result::getString);
    }

    @Override
    public int integer(String column) {
        return read(column, result::getInt);
    }

    @Override
    public long number(String column) {
        return read(column, result::getLong);
    }

    @Override
    public boolean flag(String column) {
        return read(column, result::getBoolean);
    }

    @Override
    public BigDecimal decimal(String column) {
        return read(column, result::getBigDecimal);
    }

    @Override
    public Instant instant(String column) {
        return read(column, name -> {
            long millis = result.getLong(name);
            return result.wasNull() ? null : Instant.ofEpochMilli(millis);
        });
    }

    @Override
    public LocalDate date(String column) {
        String iso = text(column);
        return iso == null ? null : LocalDate.parse(iso.strip());
    }

    @Override
    public byte[] bytes(String column) {
        return read(column, result::getBytes);
    }
}
