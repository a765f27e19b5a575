// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.time.Instant;
import java.util.List;

import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Satisfaction;

/**
 * A case with its history. Immutable.
 *
 * @param request header and fields; {@code receivedAt} and {@code source} are required
 * @param state id of the state it is in now
 * @param assignee staff id, or an empty string
 * @param dueAt deadline of the time, {@code null} to compute it from the type's rules (open cases only)
 * @param finishedAt when the work was done, {@code null} when it was not
 * @param closedAt when it was over, {@code null} when it is not; required in a closed state
 * @param satisfaction what the customer said, {@code null} when unknown
 * @param steps what happened, in order of time; may be empty
 * @param flagged a remark that the history is doubtful, or an empty string; journaled
 */
public record PastCase(
        NewCase request,
        String state,
        String assignee,
        Instant dueAt,
        Instant finishedAt,
        Instant closedAt,
        Satisfaction satisfaction,
        List<PastStep> steps,
        String flagged) {
    /** Copies the steps. */
    public PastCase {
        steps = List.copyOf(steps);
    }
}
