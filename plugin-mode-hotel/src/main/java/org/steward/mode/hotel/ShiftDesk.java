// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.mode.Routing;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;

/** The desk of the shift that runs now owns every request; repairs go to engineering (H03). */
final class ShiftDesk implements Routing {
    @Override
    public Route route(Case wanted, RouteView view) {
        Optional<Staff> desk = view.available(HotelRoles.FRONT_OFFICE);
        if (view.isRepair(wanted)) {
            Optional<Staff> technician = view.available(Roles.TECH);
            return new Route(
                    desk.map(Staff::id).orElse(""),
                    technician.map(Staff::id).orElse(""),
                    "engineering",
                    Text.of("Repair: engineering on shift", "报修：当班工程人员"));
        }
        return desk.map(member -> Route.owned(member.id(), "front-office", Text.of("Desk of the shift", "当班前厅")))
                .orElse(Route.toTeam("front-office", Text.of("Nobody of the desk is on shift", "前厅当班无人")));
    }

    /** The desk hands its open cases over with the shift. */
    @Override
    public boolean handsOver(Staff member) {
        return member.roles().contains(HotelRoles.FRONT_OFFICE);
    }
}
