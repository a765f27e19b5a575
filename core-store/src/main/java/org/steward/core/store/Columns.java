// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At which place a statement returns which column: a driver searches all names for each value it is asked for, and a
 * case has 42 of them. Thread-safe.
 */
final class Columns {
    /** Statements are written by hand, some hundreds; beyond this a list of values has found its way in. */
    private static final int MOST_STATEMENTS = 2_000;

    private final Map<String, Map<String, Integer>> places = new ConcurrentHashMap<>();

    /** The places of a result's columns, counted from 1, by their names in lower case. */
    Map<String, Integer> of(String sql, ResultSet result) throws SQLException {
        Map<String, Integer> known = places.get(sql);
        if (known != null) {
            return known;
        }
        Map<String, Integer> read = read(result.getMetaData());
        if (places.size() < MOST_STATEMENTS) {
            places.put(sql, read);
        }
        return read;
    }

    private static Map<String, Integer> read(ResultSetMetaData metadata) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            places.putIfAbsent(metadata.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        return Map.copyOf(places);
    }
}
