// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.search;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A full-text index over cases, English and Chinese. It is a copy: it can be thrown away and is fed again from position
 * 0. Thread-safe.
 */
@ProviderType
public interface SearchIndex {
    /** The journal position up to which documents were put durably; 0 for an empty or discarded index. */
    long position();

    /**
     * Adds or replaces documents (by estate and case) and remembers the position. Seen by every later {@link #find};
     * durable at the latest when the index is closed properly.
     *
     * @param position not smaller than {@link #position}
     */
    void put(List<SearchDocument> documents, long position);

    /**
     * Cases that contain every word of a query, newest (largest id) first. Words match from their beginning (prefix);
     * Chinese matches by overlapping pairs of characters. A query without any word finds nothing; no input is an error.
     *
     * @param before only case ids below this; {@link Long#MAX_VALUE} for all
     * @param limit 1-1,000
     * @return case ids
     */
    List<Long> find(String estateId, String query, long before, int limit);

    /** Throws everything away, e.g. when the store was restored to an earlier time; the position is 0 again. */
    void discard();
}
