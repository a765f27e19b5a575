// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Tally;

/**
 * What an indicator says about some cases, added up by hand in memory: the plain meaning of the figures the platform
 * keeps. Immutable.
 *
 * @param misses numbers of the cases that worsen it, in the order of the cases
 */
public record Measured(Measurement measurement, List<String> misses) {
    /** Copies the numbers. */
    public Measured {
        misses = List.copyOf(misses);
    }

    /**
     * Measures a period.
     *
     * @param from inclusive
     * @param to exclusive
     * @param population households or residents, where the indicator is per one of them
     */
    public static Measured of(
            Indicator indicator, Collection<CaseFile> files, Instant from, Instant to, long population) {
        List<Told> told = files.stream()
                .filter(file ->
                        indicator.measure().caseTypes().contains(file.current().type()))
                .flatMap(file -> indicator.measure().of(file).stream()
                        .map(tally -> new Told(file.current().number(), tally)))
                .filter(each ->
                        !each.tally().at().isBefore(from) && each.tally().at().isBefore(to))
                .toList();
        List<String> misses = told.stream()
                .filter(each -> indicator.isMissedBy(each.tally()))
                .map(Told::caseNumber)
                .distinct()
                .toList();
        List<Tally> tallies = told.stream().map(Told::tally).toList();
        return new Measured(combined(indicator.measure().combine(), tallies, from, population), misses);
    }

    /** Numerator and denominator with a slash, and the misses. */
    @Override
    public String toString() {
        return measurement.numerator() + "/" + measurement.denominator() + " " + misses;
    }

    private static Measurement combined(Combine combine, List<Tally> tallies, Instant from, long population) {
        long numerator = tallies.stream().mapToLong(Tally::numerator).sum();
        return switch (combine) {
            case SUM ->
                new Measurement(
                        numerator,
                        tallies.stream().mapToLong(Tally::denominator).sum());
            case PER_HOUSEHOLD, PER_RESIDENT -> new Measurement(numerator, population);
            case DISTINCT -> distinct(tallies, from);
        };
    }

    private static Measurement distinct(List<Tally> tallies, Instant from) {
        Map<String, Tally> byKey = new HashMap<>();
        tallies.forEach(tally -> byKey.merge(
                key(tally, from),
                tally,
                (one, other) -> new Tally(
                        one.at(),
                        one.key(),
                        one.numerator() + other.numerator(),
                        one.denominator() + other.denominator())));
        List<Tally> counting =
                byKey.values().stream().filter(key -> key.denominator() > 0).toList();
        return new Measurement(
                counting.stream().filter(key -> key.numerator() > 0).count(), counting.size());
    }

    /** Days are counted from the begin of the period, which is a midnight of the estate. */
    private static String key(Tally tally, Instant from) {
        return tally.key().equals(Tally.DAY)
                ? "day " + Duration.between(from, tally.at()).toDays()
                : tally.key();
    }

    private record Told(String caseNumber, Tally tally) {}
}
