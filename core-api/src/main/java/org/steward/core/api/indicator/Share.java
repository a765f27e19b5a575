// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseTimer;

/** Measures a share of cases: of those that count, how many fulfil a condition. Stateless. */
public final class Share {
    private Share() {}

    /** Of the cases of a type received in the period. */
    public static Measure ofReceived(String type, Predicate<CaseFile> counts, Predicate<CaseFile> fulfils) {
        return facts -> {
            try (Stream<CaseFile> files = facts.received(type)) {
                return count(files, counts, fulfils);
            }
        };
    }

    /** Of the cases of a type with a main deadline in the period. */
    public static Measure ofDue(String type, Predicate<CaseFile> counts, Predicate<CaseFile> fulfils) {
        return facts -> {
            try (Stream<CaseFile> files = facts.due(type)) {
                return count(files, counts, fulfils);
            }
        };
    }

    private static Measurement count(Stream<CaseFile> files, Predicate<CaseFile> counts, Predicate<CaseFile> fulfils) {
        long[] tally = new long[2];
        List<String> misses = new ArrayList<>();
        files.filter(counts).forEach(file -> {
            tally[1]++;
            if (fulfils.test(file)) {
                tally[0]++;
            } else {
                misses.add(file.current().number());
            }
        });
        return new Measurement(tally[0], tally[1], misses);
    }

    /** Whether a deadline exists for the case and still counts. */
    public static Predicate<CaseFile> hasTimer(String rule) {
        return file -> file.timers().stream().anyMatch(timer -> isRule(timer, rule));
    }

    /**
     * Whether every deadline of a rule that counts was met in time; also when there is none, e.g. because the case was
     * closed before. Together with {@link #hasTimer} where nothing met is a miss.
     */
    public static Predicate<CaseFile> metInTime(String rule) {
        return file -> file.timers().stream()
                .filter(timer -> isRule(timer, rule))
                .allMatch(timer -> timer.metAt() != null && !timer.metAt().isAfter(timer.dueAt()));
    }

    private static boolean isRule(CaseTimer timer, String rule) {
        return timer.rule().equals(rule) && !timer.cancelled();
    }
}
