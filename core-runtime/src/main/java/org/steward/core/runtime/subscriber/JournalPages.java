// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.subscriber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;

/**
 * What one round reads of the journal: all subscribers of all estates that stand at the same place get the same
 * page. Used by one thread.
 */
final class JournalPages {
    private static final int PAGE = 500;
    private static final int KEPT = 8;

    private final Journal journal;
    private final Map<Long, List<Entry>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<Entry>> eldest) {
            return size() > KEPT;
        }
    };

    JournalPages(Journal journal) {
        this.journal = journal;
    }

    /** The entries of all estates after a position, as they were when this round first asked, oldest first. */
    List<Entry> after(long position) {
        return pages.computeIfAbsent(position, from -> List.copyOf(journal.after(from, PAGE)));
    }
}
