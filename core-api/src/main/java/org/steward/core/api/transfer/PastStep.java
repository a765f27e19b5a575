// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.time.Instant;

/**
 * Something that happened to a case before it came here. Immutable.
 *
 * @param at when; steps are given in this order
 * @param actorName who did it, or an empty string when unknown
 * @param state state id after it, or an empty string when the state did not change
 * @param note words of the time, or an empty string
 */
public record PastStep(Instant at, String actorName, String state, String note) {}
