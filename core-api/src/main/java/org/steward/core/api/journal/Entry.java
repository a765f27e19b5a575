// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One event of the journal (流水). Never changed, never deleted. Immutable.
 *
 * @param seq position in the journal of the server, grows with time of commit
 * @param caseNumber the case, or an empty string for events of the estate
 * @param at when it happened
 * @param actorKind {@code STAFF}, {@code RESIDENT} or {@code SYSTEM}
 * @param actor id of who did it
 * @param actorName name at that time
 * @param kind one of {@link Kinds} or a module's own {@code module.kind}
 * @param from state or value before, or an empty string
 * @param to state or value after, or an empty string
 * @param note words of the actor, or an empty string
 * @param data further facts
 */
public record Entry(
        long seq,
        String estateId,
        String caseNumber,
        Instant at,
        String actorKind,
        String actor,
        String actorName,
        String kind,
        String from,
        String to,
        String note,
        Map<String, String> data) {
    /** Copies the data. */
    public Entry {
        data = Map.copyOf(data);
    }
}
