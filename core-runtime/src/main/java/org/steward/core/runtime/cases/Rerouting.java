// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Gives open cases to somebody else when the service mode or the shift changes. Thread-safe. */
public interface Rerouting {
    /**
     * Whether a case may be routed anew: it is with nobody, or with whom a mode gave it to and who has not begun. What
     * a person has assigned, begun or promised stays.
     */
    boolean isOpenToRoute(Case current);

    /** Gives a case that is still open to a route to somebody else, in a transaction of its own. */
    Outcome<Case> route(Caller caller, String number, Route route);

    /** Lets a case of members whose shift is over go on with those a route names, in a transaction of its own. */
    Outcome<Case> handOver(Caller caller, String number, Route route, Set<String> off);
}
