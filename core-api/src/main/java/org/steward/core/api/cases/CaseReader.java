// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Finds and shows cases; needs {@code case.read}, or the case's own resident link. Thread-safe. */
@ProviderType
public interface CaseReader {
    /** One case. */
    Outcome<Case> find(Caller caller, String number);

    /** One case with all that belongs to it, in a fixed number of statements. */
    Outcome<CaseFile> file(Caller caller, String number);

    /** One page of a list. A full-text query sees everything acknowledged before it was asked. */
    Outcome<Page<Case>> list(Caller caller, CaseQuery query);

    /** Hands every case of a query (its limit ignored) to a consumer, in order, without holding them all. */
    Outcome<Long> each(Caller caller, CaseQuery query, Consumer<Case> consumer);

    /** How many open cases are in each band for the caller; bounded: counting stops at 100 (shown as 99+). */
    Outcome<Map<CaseQuery.Band, Integer>> bands(Caller caller);

    /**
     * Open cases that may be the same matter: same unit or same requester, or similar words, newest first, at most 5.
     *
     * @param summary what has been typed so far
     */
    Outcome<List<Case>> likelyDuplicates(Caller caller, String type, String unitId, String partyId, String summary);
}
