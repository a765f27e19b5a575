// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Keys for {@code IN (...)}, filled up with the last one to a power of four. An engine translates each different text
 * of a statement anew, which costs more than the query; so there are only a few texts. Nor are the lists long: Derby
 * holds every row it finds against every key. Immutable.
 *
 * @param keys 1-64 keys and their filling
 */
public record InList(List<Object> keys) {
    private static final int STEP = 4;
    private static final int MOST = 64;

    /** Keeps the keys as they are. */
    public InList {
        keys = List.copyOf(keys);
    }

    /** Any number of keys, none of them {@code null}, as lists of at most 64. */
    public static List<InList> chunks(Collection<?> keys) {
        List<Object> all = List.copyOf(keys);
        List<InList> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            lists.add(of(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return lists;
    }

    private static InList of(Collection<?> keys) {
        int length = 1;
        while (length < keys.size()) {
            length *= STEP;
        }
        List<Object> filled = new ArrayList<>(keys);
        filled.addAll(Collections.nCopies(length - keys.size(), filled.get(filled.size() - 1)));
        return new InList(filled);
    }

    /** The parameters of a statement that asks for the estate first and for the keys last. */
    public Object[] parameters(String estateId) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(estateId);
        parameters.addAll(keys);
        return parameters.toArray();
    }

    /**
     * What stands behind {@code FROM}: a large table joined to the keys instead of {@code IN}. Derby then takes each
     * key to the index of estate and column, which it must be told: in the other order it holds every row of the estate
     * against all keys. For others the hints are comments. The parameters are {@link #keysFirst}.
     *
     * @param table with its alias, if any
     * @param column with the estate the beginning of an index
     * @param type of the column, e.g. {@code VARCHAR(60)}
     */
    public String joined(String table, String column, String type) {
        return joined(table, column, type, "");
    }

    /**
     * The same where Derby also picks the wrong index, and then reads the whole table for each key.
     *
     * @param index the one that begins with the estate and the column
     */
    public String joinedBy(String index, String table, String column, String type) {
        return joined(table, column, type, ", index=" + index);
    }

    private String joined(String table, String column, String type, String hint) {
        String key = "(CAST(? AS " + type + "))";
        return "--DERBY-PROPERTIES joinOrder=FIXED\n(SELECT DISTINCT v.n FROM (VALUES " + key
                + (", " + key).repeat(keys.size() - 1)
                + ") AS v (n)) AS k INNER JOIN " + table + " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP" + hint
                + "\n ON " + column + " = k.n";
    }

    /** The parameters of a statement that asks for the keys first and for the estate last. */
    public Object[] keysFirst(String estateId) {
        List<Object> parameters = new ArrayList<>(keys);
        parameters.add(estateId);
        return parameters.toArray();
    }

    /** The list as SQL, e.g. {@code (?, ?, ?, ?)}. */
    public String marks() {
        return "(?" + ", ?".repeat(keys.size() - 1) + ")";
    }
}
