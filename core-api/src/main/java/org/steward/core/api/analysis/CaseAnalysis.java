// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Page;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * Counts the cases of the caller's estate by what they have in common (工单分析). Counting needs {@code figures.read};
 * cases of a type whose {@link org.steward.core.api.cases.Readers} do not admit the caller to all of it are left out.
 * Each call takes a fixed number of statements, whatever the number of cases. Thread-safe.
 */
@ProviderType
public interface CaseAnalysis {
    /** How many values of a trait that is no time are told apart; the rarer ones are left out. */
    int MOST_VALUES = 200;

    /** The cases of a selection by one trait, the most frequent value first, times in their order. */
    Outcome<List<Count>> count(Caller caller, CaseSelection selection, Trait by);

    /** The cases of a selection by two different traits, each in the order of {@link #count}. */
    Outcome<CrossCount> count(Caller caller, CaseSelection selection, Trait rows, Trait columns);

    /**
     * Units where the same kind of matter with the same category came up often, the most frequent first, at most
     * {@link #MOST_VALUES}. Cases without a unit or a category do not count.
     *
     * @param least how many cases make a hot spot, 2 or more
     */
    Outcome<List<HotSpot>> hotSpots(Caller caller, Period period, int least);

    /**
     * The very cases of a selection, newest first: a page of them. Needs {@code figures.read} and {@code case.read}.
     *
     * @param after where the page before ended, or an empty string; refused on the field {@code after} when made up
     * @param limit 1-200
     */
    Outcome<Page<Case>> cases(Caller caller, CaseSelection selection, String after, int limit);
}
