// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.steward.core.api.store.Row;
import org.steward.core.api.store.StorageException;

/** The row a result set stands on. */
final class ResultRow implements Row {
    private final ResultSet result;
    private final Map<String, Integer> places;

    ResultRow(ResultSet result, Map<String, Integer> places) {
        this.result = result;
        this.places = places;
    }

    private interface Get<T> {
        T from(int place) throws SQLException;
    }

    private <T> T read(String column, Get<T> get) {
        Integer place = places.get(column);
        if (place == null) {
            place = places.get(column.toLowerCase(Locale.ROOT));
        }
        if (place == null) {
            throw new StorageException("the statement returns no column " + column, "42703", null);
        }
        try {
            return get.from(place);
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
        return read(column, place -> {
            long millis = result.getLong(place);
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
