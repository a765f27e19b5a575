// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;

/** Writes and reads the journal. There is no way to change or delete an entry. Thread-safe. */
@ProviderType
public interface Journal {
    /**
     * Adds entries in the running transaction, so that they stand or fall with the change they tell of. One statement.
     *
     * @param sql the running transaction; its estate is the entries' estate
     * @return the entries as written, in order
     */
    List<Entry> append(Sql sql, List<NewEntry> entries);

    /**
     * Entries of all estates after a position, in order. Never skips an entry that commits later: what is still being
     * written ends the list.
     *
     * @param after 0 for the beginning
     * @param limit 1-1,000
     */
    List<Entry> after(long after, int limit);

    /** Every entry of one case, in order. */
    List<Entry> ofCase(String estateId, String caseNumber);

    /** Every entry of some cases, by case and in order. One statement for each 64 cases. */
    Map<String, List<Entry>> ofCases(String estateId, Collection<String> caseNumbers);

    /**
     * Entries of the estate that belong to no case (settings, sign-ins, reads), newest first; needs
     * {@code estate.manage}, otherwise empty.
     *
     * @param before a position, {@link Long#MAX_VALUE} for the newest
     * @param limit 1-200
     */
    List<Entry> ofEstate(Caller caller, long before, int limit);

    /** The largest position that {@link #after} can return now; 0 for an empty journal. From memory. */
    long head();

    /** Calls the listener soon after entries were committed, on the committing thread; it must return at once. */
    AutoCloseable onCommit(Runnable listener);
}
