// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a framework keeps of the bundles of the core, read from its cache. */
public final class CoreBundles {
    private CoreBundles() {}

    /** A bundle's id, and when it last changed. */
    public record Stamp(long id, long lastModified) {}

    /** Location of each bundle of the core → its stamp. */
    public static Map<String, Stamp> of(Path karaf) {
        Map<String, Stamp> found = new TreeMap<>();
        try (Stream<Path> folders = Files.list(karaf.resolve("data/cache"))) {
            for (Path info : folders.map(folder -> folder.resolve("bundle.info"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                List<String> lines = Files.readAllLines(info);
                if (lines.get(1).contains("org.steward/core-") && !lines.get(1).contains("core-demo")) {
                    found.put(lines.get(1), new Stamp(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(4))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
