// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Which cases, in which order. Empty strings, empty sets and {@code null} mean "any". Immutable.
 *
 * @param type case type id
 * @param states state ids
 * @param open {@code TRUE} only open cases, {@code FALSE} only closed ones
 * @param band a band of the work list, {@code null} for any
 * @param responsible staff id; {@code me} is replaced by the caller
 * @param assignee staff id; {@code me} is replaced by the caller
 * @param unit unit id
 * @param party customer id
 * @param text full-text search over number, customer, unit and text
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param sort order; ties are broken by id
 * @param limit 1-200
 * @param after cursor of the page before, or an empty string
 */
public record CaseQuery(
        String type,
        Set<String> states,
        Boolean open,
        Band band,
        String responsible,
        String assignee,
        String unit,
        String party,
        String category,
        String grade,
        Channel channel,
        Priority priority,
        String text,
        Instant receivedFrom,
        Instant receivedTo,
        Sort sort,
        int limit,
        String after) {

    /** Bands of the work list. */
    public enum Band {
        /** Past its due time or promise. */
        OVERDUE,
        /** Due by the end of today. */
        TODAY,
        /** Due within seven days. */
        WEEK,
        /** Waiting for the customer or a third party. */
        WAITING,
        /** Finished and to be called back. */
        TO_CALL_BACK,
        /** The caller is responsible, assignee or caller-back and it is open. */
        MINE
    }

    /** Orders of a list. */
    public enum Sort {
        NEWEST,
        OLDEST,
        DUE,
        NUMBER
    }

    /** Everything, newest first, 20 to a page. */
    public static final CaseQuery ALL = new CaseQuery(
            "", Set.of(), null, null, "", "", "", "", "", "", null, null, "", null, null, Sort.NEWEST, 20, "");

    /** Copies the states. */
    public CaseQuery {
        states = Set.copyOf(states);
    }

    /**
     * Changes parts by name as in the query string of the REST interface ({@code type, state, open, band, responsible,
     * assignee, unit, party, category, grade, channel, priority, q, from, to, sort, limit, after}).
     *
     * @throws IllegalArgumentException with a sentence naming the parameter, the value and what is allowed
     */
    public static CaseQuery of(Map<String, String> parts) {
        return CaseQueryText.parse(parts);
    }
}
