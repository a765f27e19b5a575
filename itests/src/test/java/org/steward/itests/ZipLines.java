// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Reads text out of zip files. */
final class ZipLines {
    private ZipLines() {}

    /** The lines of an entry. */
    static List<String> of(Path file, String entry) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry + " of " + file, e);
        }
    }
}
