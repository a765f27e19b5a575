// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import org.steward.core.api.store.Sql;

/**
 * Lets changes of an estate through one at a time, on all nodes: whoever has passed keeps the gate until the
 * transaction is over. A change that looks at many rows before it writes one passes it first, because no key would
 * refuse what another transaction writes meanwhile. Thread-safe.
 */
public enum Gate {
    /** Absences: neither two of a member at the same time, nor a circle of stand-ins. */
    ABSENCE,
    /** Rosters: whoever replaces one replaces what the other has just entered. */
    ROSTER;

    private static final String PASS = "UPDATE directory_gate SET passed = passed + 1 WHERE estate_id = ? AND name = ?";
    private static final String FIRST = "INSERT INTO directory_gate (estate_id, name, passed) VALUES (?, ?, 1)";

    /** Waits until nobody else is inside, then goes in; the first thing to do in a transaction. */
    public void pass(Sql sql) {
        if (sql.update(PASS, sql.estateId(), name()) == 0 && !sql.insertIfAbsent(FIRST, sql.estateId(), name())) {
            sql.update(PASS, sql.estateId(), name());
        }
    }
}
