// SPDX-License-Identifier: Apache-2.0
package org.steward.tally;

import java.util.Set;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.store.Transactions;

/** Counts how often the opening of each case has reached it. Thread-safe. */
final class Tally implements JournalSubscriber {
    private final String id;
    private final Transactions transactions;

    Tally(String id, Transactions transactions) {
        this.id = id;
        this.transactions = transactions;
    }

    @Override
    public String id() {
        return id + ".tally";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (!(id + "-matter").equals(entry.data().get("type"))) {
            return;
        }
        transactions.write(entry.estateId(), sql -> {
            int known = sql.update(
                    "UPDATE " + id + "_seen SET times = times + 1 WHERE estate_id = ? AND number = ?",
                    entry.estateId(),
                    entry.caseNumber());
            return known == 1
                    || sql.insertIfAbsent(
                            "INSERT INTO " + id + "_seen (estate_id, number, times) VALUES (?, ?, 1)",
                            entry.estateId(),
                            entry.caseNumber());
        });
    }
}
