// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.searchfeed;

/** Feeds the full-text index from the journal. Thread-safe. */
public interface SearchFeed {
    /** Returns when the index holds everything that was committed before the call. */
    void catchUp();
}
