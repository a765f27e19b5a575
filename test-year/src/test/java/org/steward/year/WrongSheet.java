// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes something wrong on an assessment sheet, past the desk. Stateless. */
final class WrongSheet {
    private WrongSheet() {}

    /**
     * Replaces the first place on a sheet that looks like something.
     *
     * @param folder of the store, opened by nobody
     * @param key source key of the sheet
     * @param wrong as long as what it replaces: the form tells the length of its values
     */
    static void write(Path folder, String key, String place, String wrong) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:derby:" + folder.resolve("db"))) {
            String form = form(store, key);
            String other = form.replaceFirst(place, wrong);
            if (other.equals(form) || other.length() != form.length()) {
                throw new IllegalStateException("not to be written on " + key + ": " + form);
            }
            try (PreparedStatement change =
                    store.prepareStatement("UPDATE case_file SET fields_text = ? WHERE source_key = ?")) {
                change.setString(1, other);
                change.setString(2, key);
                change.executeUpdate();
            }
        } finally {
            Multiplied.release(folder);
        }
    }

    private static String form(Connection store, String key) throws SQLException {
        try (PreparedStatement asked =
                store.prepareStatement("SELECT fields_text FROM case_file WHERE source_key = ?")) {
            asked.setString(1, key);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
