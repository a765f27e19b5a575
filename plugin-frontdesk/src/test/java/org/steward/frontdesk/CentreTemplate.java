// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A centre that is made once and copied for each test: its tables and the passwords of its people take longer than most
 * tests. Thread-safe.
 */
final class CentreTemplate {
    private static Path made;

    private CentreTemplate() {}

    /** Fills the folder of a new centre; one that has a store already is left alone. */
    static synchronized void prepare(Path folder) {
        if (folder.equals(made) || Files.exists(folder.resolve(Centre.DATABASE))) {
            return;
        }
        try {
            if (made == null) {
                made = Files.createTempDirectory(Path.of("target"), "centre");
                new Centre(made).close();
            }
            copy(made, folder);
        } catch (Exception e) {
            throw new IllegalStateException("the template of the centre cannot be made", e);
        }
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
