// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;

import org.steward.core.api.store.StorageException;

/** Puts values into statements, and words to failures. */
final class Statements {
    private static final int BRIEF = 160;

    private Statements() {}

    static void bind(Engine engine, PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(engine, statement, i + 1, parameters[i]);
        }
    }

    private static void bind(Engine engine, PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, nullType(engine, statement, index));
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Boolean flag) {
            statement.setBoolean(index, flag);
        } else if (value instanceof Instant instant) {
            statement.setLong(index, instant.toEpochMilli());
        } else if (value instanceof LocalDate || value instanceof Enum<?>) {
            statement.setString(index, value instanceof Enum<?> constant ? constant.name() : value.toString());
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            throw new StorageException("a " + value.getClass().getName() + " cannot be a parameter", "", null);
        }
    }

    /** Derby wants the column's own type for NULL; PostgreSQL takes any. */
    private static int nullType(Engine engine, PreparedStatement statement, int index) throws SQLException {
        return engine == Engine.POSTGRESQL
                ? Types.NULL
                : statement.getParameterMetaData().getParameterType(index);
    }

    static StorageException failure(String sql, SQLException e) {
        String flat = sql.replaceAll("\\s+", " ").strip();
        String brief = flat.length() <= BRIEF ? flat : flat.substring(0, BRIEF) + "…";
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return new StorageException("the store refused: " + brief + " (" + e.getMessage() + ")", state, e);
    }
}
