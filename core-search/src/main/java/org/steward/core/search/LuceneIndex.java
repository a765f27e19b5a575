// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import org.steward.core.api.search.SearchDocument;
import org.steward.core.api.search.SearchIndex;

/**
 * The index as a Lucene folder. What was put is written to disk every half minute and when closed; after a crash the
 * position says from where to feed again. Thread-safe.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final String ESTATE = "estate";
    private static final String KEY = "key";
    private static final String CASE = "case";
    private static final String TEXT = "text";
    private static final String POSITION = "position";
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);
    private static final double BUFFER_MEGABYTES = 8;
    private static final Sort NEWEST = new Sort(new SortField(CASE, SortField.Type.LONG, true));

    private final Clock clock;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final CaseWords words = new CaseWords();
    private volatile long position;
    private Instant committedAt;

    private LuceneIndex(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.directory = FSDirectory.open(folder);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new CaseAnalyzer(true))
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, null);
        this.position = committedPosition();
        this.committedAt = clock.instant();
    }

    /**
     * Opens a folder, which is made when it is not there.
     *
     * @throws IOException when the folder cannot be used or holds an index that cannot be read
     */
    static LuceneIndex open(Path folder, Clock clock) throws IOException {
        return new LuceneIndex(folder, clock);
    }

    private long committedPosition() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(POSITION)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public synchronized void put(List<SearchDocument> documents, long newPosition) {
        if (newPosition < position) {
            throw new IllegalArgumentException("position " + newPosition + " lies before " + position);
        }
        try {
            for (SearchDocument document : documents) {
                String key = document.estateId() + "/" + document.caseId();
                writer.updateDocument(new Term(KEY, key), lucene(key, document));
            }
            position = newPosition;
            if (committedAt.plus(BETWEEN_COMMITS).isBefore(clock.instant())) {
                commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    private static Document lucene(String key, SearchDocument document) {
        Document made = new Document();
        made.add(new StringField(KEY, key, Field.Store.NO));
        made.add(new StringField(ESTATE, document.estateId(), Field.Store.NO));
        made.add(new LongPoint(CASE, document.caseId()));
        made.add(new NumericDocValuesField(CASE, document.caseId()));
        made.add(new TextField(TEXT, document.number() + " " + shortNumber(document.number()), Field.Store.NO));
        made.add(new TextField(TEXT, document.text(), Field.Store.NO));
        return made;
    }

    /** The running number as people say it: {@code 42} of {@code CP-202611-0042}. */
    private static String shortNumber(String number) {
        return number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+", "");
    }

    @Override
    public List<Long> find(String estateId, String query, long before, int limit) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        if (words.require(query, TEXT, wanted) == 0) {
            return List.of();
        }
        wanted.add(new TermQuery(new Term(ESTATE, estateId)), BooleanClause.Occur.FILTER);
        if (before != Long.MAX_VALUE) {
            wanted.add(LongPoint.newRangeQuery(CASE, Long.MIN_VALUE, before - 1), BooleanClause.Occur.FILTER);
        }
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return ids(searcher, searcher.search(wanted.build(), limit, NEWEST).scoreDocs);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static List<Long> ids(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        List<Long> ids = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            var leaves = searcher.getIndexReader().leaves();
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            NumericDocValues values = leaf.reader().getNumericDocValues(CASE);
            if (!values.advanceExact(hit.doc - leaf.docBase)) {
                throw new IOException("document " + hit.doc + " has no case key");
            }
            ids.add(values.longValue());
        }
        return ids;
    }

    @Override
    public synchronized void discard() {
        try {
            writer.deleteAll();
            position = 0;
            commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be emptied", e);
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
        writer.commit();
        committedAt = clock.instant();
    }

    @Override
    public synchronized void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            commit();
        }
    }
}
