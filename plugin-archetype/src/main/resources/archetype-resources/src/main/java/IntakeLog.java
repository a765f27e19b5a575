// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.util.Set;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.store.Transactions;

/**
 * Notes by which channel each case came. An entry may reach it twice, so the key of the table decides, and nothing is
 * counted. Thread-safe.
 */
final class IntakeLog implements JournalSubscriber {
    private final Transactions transactions;

    IntakeLog(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String id() {
        return "${moduleId}.intake";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (${className}Type.ID.equals(entry.data().get("type"))) {
            transactions.write(
                    entry.estateId(),
                    sql -> sql.insertIfAbsent(
                            "INSERT INTO ${table}_intake (estate_id, number, channel, opened_ms)"
                                    + " VALUES (?, ?, ?, ?)",
                            entry.estateId(),
                            entry.caseNumber(),
                            entry.data().getOrDefault("channel", ""),
                            entry.at()));
        }
    }
}
