// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.callback;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** The call-back work list. Thread-safe. */
@ProviderType
public interface CallbackDesk {
    /**
     * Open call-backs by end of window.
     *
     * @param mine only those the caller may do and did not work on
     * @param limit 1-200
     */
    Outcome<List<Callback>> open(Caller caller, boolean mine, int limit);

    /**
     * Records an attempt and, when it settles the call-back, fires the plan's transition in the same transaction.
     * Refused with {@code RULE} when the caller did the work himself, or when a staff member rates for a customer who
     * was not reached. A dissatisfied answer needs a comment.
     *
     * @param attempt its {@code at} and {@code by} are set by the desk
     */
    Outcome<Callback> attempt(Caller caller, long callbackId, CallbackAttempt attempt);
}
