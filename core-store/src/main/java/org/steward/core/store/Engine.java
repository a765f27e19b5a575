// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store;

import java.util.Set;

/** What differs between the engines the store runs on. */
public enum Engine {
    /** Apache Derby inside this process. */
    DERBY(Set.of("40001", "40XL1", "40XL2")) {
        @Override
        public String insertIfAbsent(String insert) {
            return insert;
        }
    },
    /** A PostgreSQL server. */
    POSTGRESQL(Set.of("40001", "40P01")) {
        @Override
        public String insertIfAbsent(String insert) {
            return insert + " ON CONFLICT DO NOTHING";
        }
    };

    /** SQLSTATE of a second row with the same key, on both engines. */
    public static final String DUPLICATE_KEY = "23505";

    private final Set<String> passing;

    Engine(Set<String> passing) {
        this.passing = passing;
    }

    /** Whether a failure may pass when the transaction is run again: a dead lock or a serialisation failure. */
    public boolean isPassing(String sqlState) {
        return passing.contains(sqlState);
    }

    /** The statement that leaves a present row alone; on Derby the key violation tells. */
    public abstract String insertIfAbsent(String insert);

    /** The clause that ends a query after so many rows. */
    public String first(int rows) {
        return "FETCH FIRST " + rows + " ROWS ONLY";
    }
}
