// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.function.BiConsumer;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.store.Sql;

/**
 * A decided change of one case. Immutable.
 *
 * @param next the case after it, with its next version
 * @param entries what the journal is told
 * @param undo how to take it back, or an empty string
 * @param more further writing once the case's own row is written; gives more entries
 * @param last what is done once the journal is told, e.g. notices that tell it themselves
 */
record Change(Case next, List<NewEntry> entries, String undo, More more, BiConsumer<Sql, Case> last) {
    /** Writing beside the case's own row. */
    @FunctionalInterface
    interface More {
        /** Writes and gives the entries of it. */
        List<NewEntry> write(Sql sql, Case next);
    }

    Change {
        entries = List.copyOf(entries);
    }

    /** A change of the case's own row only; counts the version. */
    static Change of(CaseDraft draft, NewEntry... entries) {
        return plain(draft.next().build(), List.of(entries));
    }

    /** Nothing to change. */
    static Change none(Case current) {
        return plain(current, List.of());
    }

    /** A change of the case's own row only, to a picture with its next version. */
    static Change plain(Case next, List<NewEntry> entries) {
        return new Change(next, entries, "", (sql, written) -> List.of(), (sql, written) -> {});
    }
}
