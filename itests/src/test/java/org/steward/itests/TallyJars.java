// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.steward.core.testkit.JarVariant;
import org.steward.core.testkit.life.Distribution;

/** Variants of the small test module {@code tally}, each in a file of its own. */
final class TallyJars {
    private TallyJars() {}

    /** The module in a version, to be changed further. */
    static JarVariant version(String version) {
        Path jar = Path.of(
                System.getProperty("steward.testModule", "../test-module/target/test-module-0.1.0-SNAPSHOT.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("No test module at " + jar.toAbsolutePath());
        }
        return JarVariant.of(jar.toAbsolutePath()).version(version);
    }

    /** Writes a variant into a new file. */
    static Path file(JarVariant variant) {
        return variant.write(Distribution.newFile("tally", ".jar"));
    }

    /** The module in a version. */
    static Path jar(String version) {
        return file(version(version));
    }
}
