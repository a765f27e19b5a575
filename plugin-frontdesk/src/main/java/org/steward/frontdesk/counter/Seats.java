// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/** The seats of the counter (座席, P04): who sits where, and who receives next. Thread-safe. */
final class Seats {
    private final Transactions transactions;

    Seats(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The seat that receives the next visitor: the first in the order that is taken and not busy (S1: left two, right
     * two, left one, right one).
     *
     * @param taken seat → who sits there
     * @param busy seats on which somebody is being received
     */
    static Optional<String> next(List<String> order, Map<String, String> taken, Set<String> busy) {
        return order.stream()
                .filter(seat -> taken.containsKey(seat) && !busy.contains(seat))
                .findFirst();
    }

    /** Seat → who sits there. */
    Map<String, String> taken(String estateId) {
        Map<String, String> taken = new TreeMap<>();
        transactions
                .read(
                        estateId,
                        sql -> sql.query(
                                "SELECT code, staff_id FROM frontdesk_seat WHERE estate_id = ?",
                                row -> Map.entry(row.text("code"), row.text("staff_id")),
                                estateId))
                .forEach(seat -> taken.put(seat.getKey(), seat.getValue()));
        return taken;
    }

    /** Somebody sits down and leaves any other seat; {@code false} when this one is taken, and nothing changes. */
    boolean take(String estateId, String seat, String staffId, Instant now) {
        return transactions.write(estateId, sql -> {
            boolean free = sql.insertIfAbsent(
                    "INSERT INTO frontdesk_seat (estate_id, code, staff_id, since_ms) VALUES (?, ?, ?, ?)",
                    estateId,
                    seat,
                    staffId,
                    now);
            if (free) {
                sql.update(
                        "DELETE FROM frontdesk_seat WHERE estate_id = ? AND staff_id = ? AND code <> ?",
                        estateId,
                        staffId,
                        seat);
            }
            return free;
        });
    }

    /** Holds a seat until the running transaction ends, so that only one visitor is sent to it. */
    static boolean hold(Sql sql, String seat) {
        return sql.update(
                        "UPDATE frontdesk_seat SET since_ms = since_ms WHERE estate_id = ? AND code = ?",
                        sql.estateId(),
                        seat)
                == 1;
    }

    /** Somebody gets up. */
    void leave(String estateId, String staffId) {
        transactions.write(estateId, sql -> leave(sql, staffId));
    }

    private static int leave(Sql sql, String staffId) {
        return sql.update("DELETE FROM frontdesk_seat WHERE estate_id = ? AND staff_id = ?", sql.estateId(), staffId);
    }
}
