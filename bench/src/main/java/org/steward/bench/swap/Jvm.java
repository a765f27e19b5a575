// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.swap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the server's virtual machine from outside. */
final class Jvm {
    private final String pid;

    /** The machine whose process id stands in a file. */
    Jvm(Path pidFile) throws IOException {
        this.pid = Files.readString(pidFile).strip();
    }

    /** How many class loaders hold a class, after the garbage was collected. */
    long loadersOf(String className) throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            jcmd("GC.run");
        }
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.strip().endsWith(className) || line.contains(className + " "))
                .count();
    }

    /** How many threads it has. */
    long threads() throws IOException, InterruptedException {
        return jcmd("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .count();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, command)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
