// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

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

/** Finds the migrations of a room of the core. */
final class Scripts {
    private Scripts() {}

    /** Scripts of a room of the core by name, from its folder or its jar. */
    static Map<String, URL> of(Class<?> room) {
        try {
            Path home = Path.of(
                    room.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return in(home.resolve("db/migration"));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return in(jar.getPath("db/migration"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, URL> in(Path folder) throws IOException {
        Map<String, URL> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                scripts.put(file.getFileName().toString(), file.toUri().toURL());
            }
        }
        return scripts;
    }
}
