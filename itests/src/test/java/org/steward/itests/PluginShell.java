// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.steward.core.testkit.life.Server;

/**
 * The shell of somebody who writes a plugin, in the checkout at first: it remembers where it went and what it noted in
 * variables. Its Maven sees the artifacts of this build and no network. Not thread-safe.
 */
final class PluginShell {
    private static final int MINUTES = 5;

    private final Path folder;
    private final String mavenArguments;
    private String before = "cd .. && ";

    /** Keeps its files in a folder. */
    PluginShell(Path folder) {
        this.folder = folder;
        this.mavenArguments = PluginRepository.in(folder.resolve("repository")).arguments();
    }

    /** How a command ended, and what it printed. */
    record Output(int code, String text) {}

    /** Runs a command; {@code cd} and an assignment are kept for the ones after it. */
    Output run(String command) {
        if (command.matches("cd \\S+|[A-Z]+=.*")) {
            before += command + " && ";
            return new Output(0, "");
        }
        try {
            Path printed = Files.createTempFile(folder, "printed", ".out");
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", before + command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().put("MAVEN_ARGS", mavenArguments);
            builder.environment().put("STEWARD_ADMIN_PASSWORD", Server.PASSWORD);
            builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(command).isTrue();
            return new Output(process.exitValue(), Files.readString(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
