// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import org.osgi.annotation.versioning.ConsumerType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.people.Staff;

/**
 * Decides who gets a request. Called when a case is opened and when a mode becomes active, inside the transaction of
 * that change. Thread-safe; keeps nothing between calls. When it fails, the case is opened without a route.
 */
@ConsumerType
@FunctionalInterface
public interface Routing {
    /**
     * Who gets it.
     *
     * @param wanted the case as it is or shall be; one about to be opened has no number yet
     * @param view the staff and records of its estate
     * @return {@link Route#NONE} to leave it as it is
     */
    Route route(Case wanted, RouteView view);

    /**
     * Whether open cases of a member go on with the next shift when theirs is over, also those that were begun: their
     * owner and their doer become whom {@link #route} names then. By default they wait for the member.
     */
    default boolean handsOver(Staff member) {
        return false;
    }
}
