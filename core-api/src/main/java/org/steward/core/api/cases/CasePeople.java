// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.Set;

/**
 * The five people of a case, never one field. All are staff ids but the requester; an empty string means none.
 *
 * @param requester who asked
 * @param responsible the first asked (首问责任人): told of every step until the customer is content; changed only by an
 *     accepted hand-over
 * @param assignee who does the work
 * @param team the department that does the work
 * @param callerBack who calls back; never who did the work
 * @param observers who follows
 * @param handOverTo who has been asked to take over as responsible and has not answered yet
 * @param doneBy who did the work, known when it is finished
 */
public record CasePeople(
        Requester requester,
        String responsible,
        String assignee,
        String team,
        String callerBack,
        Set<String> observers,
        String handOverTo,
        String doneBy) {
    /** Copies the observers. */
    public CasePeople {
        observers = Set.copyOf(observers);
    }
}
