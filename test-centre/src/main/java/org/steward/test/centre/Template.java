// SPDX-License-Identifier: Apache-2.0
package org.steward.test.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a centre that is made once and copied for each test: its tables take longer than most tests.
 * Thread-safe.
 */
public final class Template {
    private final Maker maker;
    private Path made;

    /** Makes a template that is filled when it is first needed. */
    public Template(Maker maker) {
        this.maker = maker;
    }

    /**
     * Fills the folder of a new centre; one that has a store already is left alone.
     *
     * @return the folder
     * @throws IllegalStateException when the template cannot be made or copied
     */
    public synchronized Path into(Path folder) {
        if (folder.equals(made) || Files.exists(folder.resolve(Centre.DATABASE))) {
            return folder;
        }
        try {
            if (made == null) {
                made = Files.createTempDirectory(Path.of("target"), "centre");
                maker.open(made).close();
            }
            copy(made, folder);
            return folder;
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

    /** Opens a centre in an empty folder, with all that each test finds there. */
    public interface Maker {
        /** Opens the centre; it is closed before it is copied. */
        AutoCloseable open(Path folder);
    }
}
