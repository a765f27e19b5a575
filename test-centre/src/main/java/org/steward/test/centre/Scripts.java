// SPDX-License-Identifier: Apache-2.0
package org.steward.test.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the migrations of a room of the core or of a module on the class path. Thread-safe. */
public final class Scripts {
    private Scripts() {}

    /** The scripts by file name in the classes or the jar that a class of the room comes from; empty without tables. */
    public static Map<String, URL> of(Class<?> room) {
        try {
            Path home = Path.of(
                    room.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return scripts(home.resolve("db/migration"));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return scripts(jar.getPath("db/migration"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, URL> scripts(Path folder) throws IOException {
        Map<String, URL> scripts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return scripts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                scripts.put(file.getFileName().toString(), file.toUri().toURL());
            }
        }
        return scripts;
    }
}
