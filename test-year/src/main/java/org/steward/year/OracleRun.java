// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the oracle as a process of its own on a store that is closed: it gets no class of the platform. Stateless. */
public final class OracleRun {
    private OracleRun() {}

    /**
     * What is counted.
     *
     * @param numerator how many fulfil the formula
     * @param denominator of how many; 0 for a plain count
     */
    public record Count(long numerator, long denominator) {
        /** Both together. */
        public Count plus(Count other) {
            return new Count(numerator + other.numerator, denominator + other.denominator);
        }
    }

    /**
     * Counts the year.
     *
     * @param program the oracle's one file
     * @param store folder of the store, opened by nobody
     * @return {@code CODE yyyy-MM} → what was counted
     * @throws IllegalStateException with what the oracle said, when it failed
     */
    public static Map<String, Count> count(Path program, Path store) throws IOException, InterruptedException {
        Path said = Files.createTempFile("oracle", ".txt");
        Path wrong = Files.createTempFile("oracle", ".err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-XX:TieredStopAtLevel=1",
                        "-Dderby.stream.error.file=" + wrong + ".derby",
                        "-cp",
                        derby(),
                        program.toString(),
                        "jdbc:derby:" + store.resolve("db"),
                        Town.ESTATE,
                        Town.FIRST.toString(),
                        Integer.toString(Town.MONTHS))
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile())
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("the oracle ended with " + code + ": " + Files.readString(wrong));
        }
        return parse(Files.readAllLines(said, StandardCharsets.UTF_8));
    }

    /** Only the jars of Derby out of the class path. */
    private static String derby() {
        return String.join(
                java.io.File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).stream()
                        .filter(jar -> Path.of(jar).getFileName().toString().startsWith("derby"))
                        .toList());
    }

    private static Map<String, Count> parse(List<String> lines) {
        Map<String, Count> counts = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            counts.put(parts[0] + " " + parts[1], new Count(Long.parseLong(parts[2]), Long.parseLong(parts[3])));
        }
        return counts;
    }
}
