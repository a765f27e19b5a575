// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.search.SearchDocument;
import org.steward.core.api.search.SearchIndex;

/** Offers the index of the data folder ({@code steward.data}, else Karaf's) as a service. Thread-safe. */
@Component(service = SearchIndex.class)
public final class SearchComponent implements SearchIndex {
    private final LuceneIndex index;

    /** Opens the index. */
    @Activate
    public SearchComponent(BundleContext context, @Reference Clock clock) throws IOException {
        String data = context.getProperty("steward.data");
        Path home = data != null ? Path.of(data) : Path.of(context.getProperty("karaf.data"), "steward");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LuceneIndex.class.getClassLoader());
        try {
            index = new IndexFolder(home.resolve("search")).open(clock);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Deactivate
    void close() throws IOException {
        index.close();
    }

    @Override
    public long position() {
        return index.position();
    }

    @Override
    public void put(List<SearchDocument> documents, long position) {
        index.put(documents, position);
    }

    @Override
    public List<Long> find(String estateId, String query, long before, int limit) {
        return index.find(estateId, query, before, limit);
    }

    @Override
    public void discard() {
        index.discard();
    }
}
