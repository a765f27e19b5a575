// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/** Says whether the last transition may be taken back. Thread-safe. */
final class UndoCheck {
    /** Key of the parameter with the time to take a transition back. */
    static final String SECONDS = "case.undoSeconds";

    private static final int DEFAULT_SECONDS = 60;

    private final Parameters parameters;

    UndoCheck(Parameters parameters) {
        this.parameters = parameters;
    }

    /** How the caller may take back the last transition now, or empty. */
    Optional<Undo> possible(Sql sql, Caller caller, Case current, List<Entry> journal, Instant now) {
        if (caller.kind() != Caller.Kind.STAFF) {
            return Optional.empty();
        }
        return sql.one(
                        "SELECT undo_text FROM case_file WHERE estate_id = ? AND id = ?",
                        row -> row.text("undo_text"),
                        current.estateId(),
                        current.id())
                .filter(text -> !text.isEmpty())
                .map(Undo::read)
                .filter(undo -> undo.actor().equals(caller.id())
                        && undo.version() == current.version()
                        && !now.isAfter(undo.at().plusSeconds(seconds(current.estateId())))
                        && staysInside(journal, undo));
    }

    private int seconds(String estateId) {
        return parameters
                .setting(estateId, SECONDS)
                .map(setting -> Integer.parseInt(setting.value()))
                .orElse(DEFAULT_SECONDS);
    }

    private static boolean staysInside(List<Entry> journal, Undo undo) {
        long moved = journal.stream()
                .filter(entry -> entry.kind().equals(Kinds.MOVED))
                .mapToLong(Entry::seq)
                .max()
                .orElse(Long.MAX_VALUE);
        return journal.stream()
                .filter(entry -> entry.seq() > moved && !entry.at().isBefore(undo.at()))
                .noneMatch(UndoCheck::leftTheHouse);
    }

    private static boolean leftTheHouse(Entry entry) {
        return entry.kind().equals(Kinds.CALLBACK_ATTEMPTED)
                || (entry.kind().equals(Kinds.NOTICE_SENT)
                        && !entry.data().getOrDefault("recipient", "").startsWith("staff:"));
    }
}
