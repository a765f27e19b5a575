// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.people.Caller;

/** The figures of a year as the platform counts them, beside those of the oracle. Stateless. */
public final class YearFigures {
    private YearFigures() {}

    /**
     * All figures of every month: {@code CODE yyyy-MM} → what was counted, 0 of 0 for "n/a"; with what the items of the
     * assessment sheets measured.
     */
    public static Map<String, OracleRun.Count> of(YearCentre centre) {
        centre.counter.complete(Town.ESTATE);
        Map<String, OracleRun.Count> counts = new TreeMap<>(SheetItems.of(centre));
        for (int i = 0; i < Town.MONTHS; i++) {
            for (Figure figure : month(centre, i)) {
                boolean isCount = figure.indicator().unit().isEmpty();
                counts.put(
                        figure.indicator().code() + " " + Town.FIRST.plusMonths(i),
                        new OracleRun.Count(
                                figure.measured().numerator(),
                                isCount ? 0 : figure.measured().denominator()));
            }
        }
        return counts;
    }

    /** All figures of one month, counted from 0. */
    static List<Figure> month(YearCentre centre, int month) {
        return centre.figures
                .of(Caller.system("year", Town.ESTATE), Period.of(Town.FIRST.plusMonths(month)))
                .orElseThrow();
    }

    /** Where the two disagree: {@code CODE yyyy-MM: platform a/b, oracle c/d}. */
    public static List<String> differences(Map<String, OracleRun.Count> platform, Map<String, OracleRun.Count> oracle) {
        OracleRun.Count nothing = new OracleRun.Count(0, 0);
        return oracle.keySet().stream()
                .filter(key -> !oracle.get(key).equals(platform.getOrDefault(key, nothing)))
                .map(key -> key + ": platform " + text(platform.get(key)) + ", oracle " + text(oracle.get(key)))
                .toList();
    }

    private static String text(OracleRun.Count count) {
        return count == null ? "nothing" : count.numerator() + "/" + count.denominator();
    }
}
