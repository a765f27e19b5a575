// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the server's virtual machine from outside, with {@code jcmd} of the JDK that runs the test. Thread-safe. */
public final class Jvm {
    private static final int COLLECTIONS = 4;

    private final String pid;

    /**
     * The machine whose process id stands in a file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Jvm(Path pidFile) {
        try {
            this.pid = Files.readString(pidFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many class loaders hold a class, after the garbage was collected. */
    public long loadersOf(String className) {
        for (int i = 0; i < COLLECTIONS; i++) {
            jcmd("GC.run");
        }
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.strip().endsWith(className) || line.contains(className + " "))
                .count();
    }

    /** How many threads it has. */
    public long threads() {
        return jcmd("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .count();
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            pid,
                            command)
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + pid + " " + command + " printed: " + out);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
