// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;

/** Who makes routes and measures their points (路线管理人). */
public final class RouteKeepers {
    private RouteKeepers() {}

    /** The captain and whoever sets the figures of the estate. */
    public static boolean include(Caller caller) {
        return caller.is(Roles.GCAP)
                || caller.is(Roles.CSM)
                || caller.is(Roles.ADMIN)
                || caller.kind() == Caller.Kind.SYSTEM;
    }
}
