// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.HashMap;
import java.util.Map;

import org.steward.core.api.mode.Route;

/** How the journal tells a route, so that it is known later who was given a case by the mode and not by a person. */
final class RouteNote {
    /** Key of the staff id, or of the team's id where there is no member. */
    static final String ROUTE = "route";

    private RouteNote() {}

    /** The data of an entry; to be added to. */
    static Map<String, String> data(Route route) {
        Map<String, String> data = new HashMap<>();
        if (!route.isNone()) {
            data.put(ROUTE, holder(route.assignee(), route.team()));
            data.put("route.en", route.why().en());
            data.put("route.zh", route.why().zh());
        }
        return data;
    }

    /** Who has it: the member, else the team. */
    static String holder(String assignee, String team) {
        return assignee.isEmpty() ? team : assignee;
    }

    /** The team of a route: its own, else that of the member. */
    static String team(References references, String estateId, Route route) {
        return route.team().isEmpty() && !route.assignee().isEmpty()
                ? references.teamOf(estateId, route.assignee())
                : route.team();
    }
}
