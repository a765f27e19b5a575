// SPDX-License-Identifier: Apache-2.0
package org.steward.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the index lives. An index that cannot be read is thrown away: it is only a copy and will be fed again. */
public final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private final Path folder;

    /** A folder, which is made when the index is opened. */
    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the index.
     *
     * @throws IOException when the folder cannot be used, e.g. is locked or not writable
     */
    public LuceneIndex open(Clock clock) throws IOException {
        try {
            return LuceneIndex.open(folder, clock);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException e) {
            log.warn("the search index in {} cannot be read ({}); it is made anew", folder, e.getMessage());
            empty();
            return LuceneIndex.open(folder, clock);
        }
    }

    private void empty() throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        content.forEach(IndexFolder::delete);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
