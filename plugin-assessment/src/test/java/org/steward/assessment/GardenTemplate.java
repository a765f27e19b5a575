// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A garden that is made once and copied for each test: its tables take longer than most tests. Thread-safe. */
final class GardenTemplate {
    private static Path made;

    private GardenTemplate() {}

    /** Fills the folder of a new garden. */
    static synchronized void prepare(Path folder) {
        try {
            if (made == null) {
                made = Files.createTempDirectory(Path.of("target"), "garden");
                Garden.make(made).close();
            }
            copy(made, folder);
        } catch (Exception e) {
            throw new IllegalStateException("the template of the garden cannot be made", e);
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
