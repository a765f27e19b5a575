// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.search.IndexFolder;
import org.steward.core.search.LuceneIndex;

/** What a test centre takes from the file system. */
final class TestFiles {
    private TestFiles() {}

    static LuceneIndex index(Path folder) {
        try {
            return new IndexFolder(folder.resolve("search")).open(java.time.Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, URL> scripts() {
        Map<String, URL> scripts = new TreeMap<>();
        for (File file : new File("src/main/resources/db/migration").listFiles()) {
            try {
                scripts.put(file.getName(), file.toURI().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return scripts;
    }
}
