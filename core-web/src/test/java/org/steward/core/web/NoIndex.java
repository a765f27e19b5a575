// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.util.List;

import org.steward.core.api.search.SearchDocument;
import org.steward.core.api.search.SearchIndex;

/** Finds nothing. */
final class NoIndex implements SearchIndex {
    @Override
    public long position() {
        return 0;
    }

    @Override
    public void put(List<SearchDocument> documents, long position) {}

    @Override
    public List<Long> find(String estateId, String query, long before, int limit) {
        return List.of();
    }

    @Override
    public void discard() {}
}
