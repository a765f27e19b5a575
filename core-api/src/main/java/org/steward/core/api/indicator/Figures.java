// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * The figures of an estate (指标数据), from what the modules of the estate declare. Everything needs
 * {@code figures.read} unless it says otherwise. Thread-safe.
 */
@ProviderType
public interface Figures {
    /** The indicators of the modules that are open for the estate, by code. */
    List<Indicator> indicators(String estateId);

    /** Every indicator in one period, by code. A fixed number of statements. */
    Outcome<List<Figure>> of(Caller caller, Period period);

    /**
     * One indicator in each month from the first to the last, in order; at most 60 months.
     *
     * @param code an indicator of the estate; otherwise refused on the field {@code indicator}
     */
    Outcome<List<Figure>> trend(Caller caller, String code, YearMonth from, YearMonth to);

    /**
     * One indicator in a period, told apart by a dimension, the largest denominator first, at most 200.
     *
     * @param code an indicator of the estate; refused when the caller may not see the cases it is made of
     */
    Outcome<List<Slice>> by(Caller caller, String code, Period period, Dimension dimension);

    /** The very cases behind a figure, in order of their instant: a page of them. Refused like {@link #by}. */
    Outcome<FigureCases> cases(Caller caller, FigureQuery query);

    /** Modules whose cases are being counted now, for the first time or anew, by id; empty when all is counted. */
    List<Counting> counting(String estateId);

    /**
     * Counts every case of the caller's estate anew in the background; until then the old figures are shown. Needs
     * {@code figures.freeze}.
     *
     * @return how many modules are counted anew
     */
    Outcome<Integer> recount(Caller caller);

    /** Until when the journal has been counted; empty while it is counted for the first time. */
    Optional<Instant> countedUntil(String estateId);

    /**
     * Writes the figures of a month that is over down for good. Later changes of its facts show as restatements. Needs
     * {@code figures.freeze}. Refused when the month is not over, already frozen, or not yet counted.
     *
     * @return how many figures were frozen
     */
    Outcome<Integer> freeze(Caller caller, YearMonth month);

    /** What has changed in frozen months since, newest first, at most 200. */
    Outcome<List<Restatement>> restatements(Caller caller);
}
