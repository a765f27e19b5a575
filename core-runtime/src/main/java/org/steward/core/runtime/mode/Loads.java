// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.store.Sql;

/** How many open cases each member of an estate has. Counted once, then kept in step. Thread-safe. */
final class Loads {
    /** More than this makes no difference. */
    static final int MOST = 200;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Counts. */
    static Loads count(Sql sql) {
        Loads loads = new Loads();
        List.of("OPEN", "WAITING", "DONE")
                .forEach(phase -> sql.query(
                                "SELECT assignee, COUNT(*) AS n FROM case_file WHERE estate_id = ? AND phase = ?"
                                        + " GROUP BY assignee",
                                row -> Map.entry(row.text("assignee"), row.integer("n")),
                                sql.estateId(),
                                phase)
                        .forEach(each -> loads.counts.merge(each.getKey(), each.getValue(), Integer::sum)));
        return loads;
    }

    synchronized int of(String staffId) {
        return Math.min(MOST, counts.getOrDefault(staffId, 0));
    }

    /** A case goes from one member to another; an empty id is nobody. */
    synchronized void move(String from, String to) {
        if (!from.isEmpty()) {
            counts.merge(from, -1, Integer::sum);
        }
        if (!to.isEmpty()) {
            counts.merge(to, 1, Integer::sum);
        }
    }
}
