// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Knows which positions are still being written, so that a reader never passes one that commits later. Thread-safe.
 */
final class Watermark {
    private final TreeSet<Long> open = new TreeSet<>();
    private long last;

    Watermark(long last) {
        this.last = last;
    }

    /** Takes positions and marks the first as being written; the caller must {@link #end} it. */
    synchronized long[] begin(int count, LongSupplier next) {
        long[] positions = new long[count];
        for (int i = 0; i < count; i++) {
            positions[i] = next.getAsLong();
        }
        open.add(positions[0]);
        last = positions[count - 1];
        return positions;
    }

    /** The transaction that began at a position is over. */
    synchronized void end(long first) {
        open.remove(first);
    }

    /** Up to here everything that will ever be is there. */
    synchronized long safe() {
        return open.isEmpty() ? last : open.first() - 1;
    }
}
