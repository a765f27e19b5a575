// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.store.StoreSettings;

/**
 * A centre on Derby that is made once and copied for each test: its tables and the passwords of its people take longer
 * than most tests. Thread-safe.
 */
final class TestTemplate {
    private static final String STORE = "store";

    private static Path made;

    private TestTemplate() {}

    /** Fills the folder of a new centre on Derby; any other centre is left alone. */
    static synchronized void prepare(Path folder, StoreSettings settings) {
        Path store = folder.resolve(STORE);
        if (folder.equals(made) || !settings.equals(StoreSettings.derby(store)) || Files.exists(store)) {
            return;
        }
        try {
            if (made == null) {
                make();
            }
            copy(made, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make() throws IOException {
        made = Files.createTempDirectory(Path.of("target"), "centre");
        StoreSettings settings = StoreSettings.derby(made.resolve(STORE));
        new TestCentre(made, settings, new MutableClock(Instant.parse("2026-11-25T02:00:00Z"))).close();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }
}
