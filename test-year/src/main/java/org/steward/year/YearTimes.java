// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/**
 * How long the platform takes for the figures of a year. Immutable.
 *
 * @param built all figures from nothing
 * @param cold all figures of a month, the first time after a start
 * @param warm the same again, the slowest of the twelve months
 * @param afterEvent all figures of the running month after one more event, the slowest of ten
 * @param counts what was counted
 */
public record YearTimes(
        Duration built, Duration cold, Duration warm, Duration afterEvent, Map<String, OracleRun.Count> counts) {
    private static final int EVENTS = 10;

    /** Copies the counts. */
    public YearTimes {
        counts = Map.copyOf(counts);
    }

    /**
     * Takes the time on the store of a year.
     *
     * @param folder of the store, opened by nobody; a few calls more are in it afterwards
     */
    public static YearTimes of(Path folder) throws Exception {
        Duration built;
        try (YearCentre centre = new YearCentre(folder, Town.end())) {
            built = timed(() -> centre.counter.complete(Town.ESTATE));
        }
        try (YearCentre centre = new YearCentre(folder, Town.end())) {
            Duration cold = timed(() -> YearFigures.month(centre, Town.MONTHS - 1));
            List<Duration> warm = new ArrayList<>();
            for (int i = 0; i < Town.MONTHS; i++) {
                int month = i;
                warm.add(timed(() -> YearFigures.month(centre, month)));
            }
            Map<String, OracleRun.Count> counts = YearFigures.of(centre);
            List<Duration> after = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                call(centre);
                after.add(timed(() -> YearFigures.month(centre, Town.MONTHS)));
            }
            return new YearTimes(built, cold, slowest(warm), slowest(after), counts);
        }
    }

    private static void call(YearCentre centre) {
        NewCase call = NewCase.of("call", Channel.PHONE, "One more call", Map.of("rings", "2", "answered", "true"));
        centre.desk
                .open(centre.staff.caller(Town.ESTATE, "csa1").orElseThrow(), call)
                .orElseThrow();
    }

    private static Duration slowest(List<Duration> all) {
        return all.stream().max(Duration::compareTo).orElseThrow();
    }

    private static Duration timed(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
