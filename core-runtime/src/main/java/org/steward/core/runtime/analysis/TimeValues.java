// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.text.Text;

/** The values that times can have, with those at which nothing happened. Pure. */
final class TimeValues {
    /** The days of two years; longer periods show their first days only. */
    static final int MOST_DAYS = 732;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HOURS_OF_A_DAY = 24;

    private TimeValues() {}

    /** Every value of a time within a selection, in order. */
    static List<String> of(Trait time, CaseSelection selection) {
        return switch (time) {
            case HOUR -> numbers(0, HOURS_OF_A_DAY);
            case WEEKDAY -> numbers(1, DAYS_OF_A_WEEK + 1);
            case DAY ->
                selection
                        .period()
                        .from()
                        .datesUntil(selection.period().to().plusDays(1))
                        .limit(MOST_DAYS)
                        .map(Object::toString)
                        .toList();
            default -> throw new IllegalArgumentException(time + " is no time");
        };
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    /** The counts in the order of time, zeros included. */
    static List<Count> all(Trait time, CaseSelection selection, List<Count> found, Function<String, Text> title) {
        Map<String, Long> counts = found.stream().collect(Collectors.toMap(Count::value, Count::cases));
        Stream<String> values = of(time, selection).stream();
        return values.map(value -> new Count(value, title.apply(value), counts.getOrDefault(value, 0L)))
                .toList();
    }
}
