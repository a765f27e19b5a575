// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;

/**
 * The times of a case. All but {@code receivedAt} may be {@code null}. Immutable.
 *
 * @param receivedAt when the customer asked (first contact)
 * @param recordedAt when it was written down here
 * @param dueAt the nearest open main policy deadline; never moved by a promise
 * @param promisedAt what a person promised; moved only with a reason
 * @param finishedAt when the work was done
 * @param closedAt when it was over
 * @param waitingSince since when it waits for somebody outside
 */
public record CaseTimes(
        Instant receivedAt,
        Instant recordedAt,
        Instant dueAt,
        Instant promisedAt,
        Instant finishedAt,
        Instant closedAt,
        Instant waitingSince) {}
