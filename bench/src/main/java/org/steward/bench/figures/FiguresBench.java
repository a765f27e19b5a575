// SPDX-License-Identifier: Apache-2.0
package org.steward.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.steward.year.Multiplied;
import org.steward.year.OracleRun;
import org.steward.year.SimulatedYear;
import org.steward.year.YearFigures;
import org.steward.year.YearTimes;

/** Plays a year, multiplies it to a large estate, takes the time for its figures and compares them with the oracle. */
public final class FiguresBench {
    private static final long SEED = 42;

    private FiguresBench() {}

    /**
     * Runs.
     *
     * @param args root folder of the product, units that are played, how often they are multiplied
     */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]).toAbsolutePath();
        int units = Integer.parseInt(args[1]);
        int times = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("steward-figures");
        try {
            long begin = System.nanoTime();
            SimulatedYear.play(folder, units, SEED);
            say("a year of " + units + " units played", Duration.ofNanos(System.nanoTime() - begin));
            begin = System.nanoTime();
            Multiplied.by(folder, times);
            say("multiplied by " + times, Duration.ofNanos(System.nanoTime() - begin));
            say("units", Multiplied.rows(folder, "unit_place"));
            say("cases", Multiplied.rows(folder, "case_file"));
            say("journal rows", Multiplied.rows(folder, "journal"));
            YearTimes took = YearTimes.of(folder);
            say("all figures from nothing", took.built());
            say("all figures of a month, cold (goal < 2 s)", took.cold());
            say("all figures of a month, warm", took.warm());
            say("after one more event (goal < 100 ms)", took.afterEvent());
            compare(root, folder, took.counts());
        } finally {
            delete(folder);
        }
    }

    private static void compare(Path root, Path folder, Map<String, OracleRun.Count> counts)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Map<String, OracleRun.Count> oracle = OracleRun.count(root.resolve("test-year/oracle/Oracle.java"), folder);
        say("the oracle", Duration.ofNanos(System.nanoTime() - begin));
        List<String> differences = YearFigures.differences(counts, oracle);
        differences.forEach(System.out::println);
        say("figures compared, one of each month", oracle.size());
        say("figures that differ", differences.size());
        if (!differences.isEmpty()) {
            throw new IllegalStateException("platform and oracle disagree");
        }
    }

    private static void say(String what, Duration took) {
        System.out.printf("%-48s %,12d ms%n", what, took.toMillis());
    }

    private static void say(String what, long number) {
        System.out.printf("%-48s %,12d%n", what, number);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
