// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.keeper;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.store.StorageException;

/** What both engines tell of themselves. */
final class EngineFacts {
    private static final Logger log = LoggerFactory.getLogger(EngineFacts.class);

    private EngineFacts() {}

    static String name(DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new StorageException("the store does not answer: " + e.getMessage(), e.getSQLState(), e);
        }
    }

    static boolean answers(DataSource source, String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(query).close();
            connection.commit();
            return true;
        } catch (SQLException e) {
            log.warn("the store does not answer: {}", e.getMessage());
            return false;
        }
    }
}
