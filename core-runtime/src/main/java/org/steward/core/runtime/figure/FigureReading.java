// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Period;

/** Makes figures of sums: frozen ones as they were, with what they would be today. Not thread-safe. */
record FigureReading(FigureSums sums) {
    private static final Measurement NOTHING = new Measurement(0, 0);

    /** Every indicator in a period. */
    List<Figure> of(Period period, List<Indicator> indicators) {
        Map<String, Measurement> now = sums.of(period, indicators);
        YearMonth month = YearMonth.from(period.from());
        FrozenTable.Month frozen =
                period.equals(Period.of(month)) ? FrozenTable.months(sums.sql()).get(month.toString()) : null;
        Map<String, Measurement> kept = frozen == null
                ? Map.of()
                : FrozenTable.figures(sums.sql(), month, month).getOrDefault(month.toString(), Map.of());
        return indicators.stream()
                .map(each -> figure(each, period, now.get(each.code()), frozen, kept.get(each.code())))
                .toList();
    }

    /** A figure; where its month is frozen but it was not there then, as it is now. */
    private static Figure figure(
            Indicator indicator, Period period, Measurement now, FrozenTable.Month frozen, Measurement kept) {
        if (frozen == null || kept == null) {
            return new Figure(indicator, period, now, null, null);
        }
        Measurement today = frozen.per(indicator.measure().combine(), now);
        return new Figure(indicator, period, kept, frozen.at(), today.equals(kept) ? null : today);
    }

    /** One indicator in each of some months. */
    List<Figure> trend(Indicator indicator, YearMonth from, YearMonth to) {
        Map<YearMonth, Measurement> measured = sums.months(new Period(from.atDay(1), to.atEndOfMonth()), indicator);
        Map<String, FrozenTable.Month> frozen = FrozenTable.months(sums.sql());
        Map<String, Map<String, Measurement>> kept = FrozenTable.figures(sums.sql(), from, to);
        Population today = sums.population(Period.of(YearMonth.from(sums.today())), List.of(indicator));
        List<Figure> figures = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Population then = population(indicator, month, today);
            Measurement now = then.per(indicator.measure().combine(), measured.getOrDefault(month, NOTHING));
            figures.add(figure(
                    indicator,
                    Period.of(month),
                    now,
                    frozen.get(month.toString()),
                    kept.getOrDefault(month.toString(), Map.of()).get(indicator.code())));
        }
        return figures;
    }

    /** As it was at the end of a month that is over. */
    private Population population(Indicator indicator, YearMonth month, Population today) {
        LocalDate end = sums.last(Period.of(month));
        Combine how = indicator.measure().combine();
        boolean asked = how == Combine.PER_RESIDENT || how == Combine.PER_HOUSEHOLD;
        return asked && end.isBefore(sums.today()) ? sums.populationOn(end) : today;
    }
}
