// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import java.util.List;

import org.steward.core.api.journal.Entry;

/**
 * The last page read from the journal. Several readers follow the journal one behind the other; what the first has read
 * serves the others. Entries never change, so a page is never stale, only not the newest. Immutable.
 *
 * @param after position before the first entry
 * @param entries in order, without a gap
 */
record RecentPage(long after, List<Entry> entries) {
    static final RecentPage NONE = new RecentPage(0, List.of());

    RecentPage {
        entries = List.copyOf(entries);
    }

    /** The entries after a position as far as they stand on this page, empty when none does. */
    List<Entry> from(long position, int limit) {
        if (position < after || entries.isEmpty()) {
            return List.of();
        }
        int first = 0;
        while (first < entries.size() && entries.get(first).seq() <= position) {
            first++;
        }
        return entries.subList(first, Math.min(entries.size(), first + limit));
    }
}
