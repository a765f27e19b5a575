// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.journal;

import java.time.Instant;
import java.util.Map;

import org.steward.core.api.people.Caller;

/**
 * An event about to be written. Immutable.
 *
 * @param caseNumber the case, or an empty string for events of the estate
 * @param at when it happened
 * @param actor who did it
 * @param kind one of {@link Kinds} or a module's own {@code module.kind}
 * @param from state or value before, or an empty string
 * @param to state or value after, or an empty string
 * @param note words of the actor, up to 10,000 characters, or an empty string
 * @param data further facts
 */
public record NewEntry(
        String caseNumber,
        Instant at,
        Caller actor,
        String kind,
        String from,
        String to,
        String note,
        Map<String, String> data) {
    /** Copies the data. */
    public NewEntry {
        data = Map.copyOf(data);
    }

    /** An event of a case that is not a change from one value to another. */
    public static NewEntry of(String caseNumber, Instant at, Caller actor, String kind, Map<String, String> data) {
        return new NewEntry(caseNumber, at, actor, kind, "", "", "", data);
    }
}
