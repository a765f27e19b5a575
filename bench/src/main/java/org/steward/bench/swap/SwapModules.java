// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.swap;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.steward.core.testkit.JarVariant;

/** The modules of the measurement: {@code tally} in two versions, which is replaced, and {@code slow}, which stays. */
final class SwapModules {
    static final String FIRST = "1.0.0";
    static final String SECOND = "1.1.0";

    private SwapModules() {}

    /** Lays the jars beside the server and asks for them in its file, as an operator may. */
    static void wanted(Path root, Path data) throws IOException {
        JarVariant tally = JarVariant.of(jar(root));
        Path jars = data.resolve("karaf/modules");
        Files.createDirectories(jars.resolve("tally"));
        Files.createDirectories(jars.resolve("slow"));
        tally.version(FIRST).write(jars.resolve("tally/" + FIRST + ".jar"));
        tally.version(SECOND)
                .file(
                        "db/migration/002-more.sql",
                        "ALTER TABLE tally_seen ADD COLUMN more VARCHAR(20) DEFAULT '' NOT NULL;\n")
                .write(jars.resolve("tally/" + SECOND + ".jar"));
        tally.version(FIRST)
                .header("Bundle-SymbolicName", "org.steward.slow")
                .header("Steward-Module", "slow")
                .file(
                        "db/migration/001-tally.sql",
                        "CREATE TABLE slow_seen (estate_id VARCHAR(40) NOT NULL, number VARCHAR(40) NOT NULL,"
                                + " times INTEGER NOT NULL, PRIMARY KEY (estate_id, number));\n")
                .write(jars.resolve("slow/" + FIRST + ".jar"));
        Path file = data.resolve("karaf/etc/steward.modules.cfg");
        String kept = Files.readString(file).replaceAll("(?m)^modules *=.*$", "");
        Files.writeString(
                file,
                kept + "modules = complaints, slow, tally\ntally.version = " + FIRST + "\nslow.version = " + FIRST
                        + "\n",
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static Path jar(Path root) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(root.resolve("test-module/target"), "*.jar")) {
            for (Path jar : jars) {
                if (!jar.getFileName().toString().contains("sources")) {
                    return jar;
                }
            }
        }
        throw new IOException("build test-module first");
    }
}
