// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A house that is made once and copied for each test: its tables take longer than most tests. Thread-safe.
 */
final class HouseTemplate {
    private static Path made;

    private HouseTemplate() {}

    /** Fills the folder of a new house; one that has a store already is left alone. */
    static synchronized void prepare(Path folder) {
        if (folder.equals(made) || Files.exists(folder.resolve(House.DATABASE))) {
            return;
        }
        try {
            if (made == null) {
                made = Files.createTempDirectory(Path.of("target"), "house");
                new House(made, Instant.EPOCH).close();
            }
            copy(made, folder);
        } catch (Exception e) {
            throw new IllegalStateException("the template of the house cannot be made", e);
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
