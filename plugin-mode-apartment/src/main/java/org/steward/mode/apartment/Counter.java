// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import java.util.Locale;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.mode.Routing;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;

/** The counter takes every request; repairs go to the technicians, leases to leasing. */
final class Counter implements Routing {
    static final String WORDS = "apartment.leasingWords";

    @Override
    public Route route(Case wanted, RouteView view) {
        if (view.isRepair(wanted)) {
            Optional<Staff> technician = view.available(Roles.TECH);
            return technician
                    .map(member -> Route.done(
                            member.id(),
                            "engineering",
                            Text.of("Repair: technician with least to do", "报修：当前工作最少的维修员")))
                    .orElse(Route.toTeam("engineering", Text.of("Repair: no technician is there", "报修：暂无维修员在岗")));
        }
        if (isAboutLeases(wanted, view)) {
            Optional<Staff> leasing = view.available(ApartmentDeclaration.LEASING);
            if (leasing.isPresent()) {
                return Route.done(leasing.get().id(), "leasing", Text.of("About a lease", "租赁事项"));
            }
        }
        return view.available(Roles.CSA)
                .map(clerk ->
                        Route.owned(clerk.id(), "resident-services", Text.of("Counter, least to do", "前台，当前工作最少")))
                .orElse(Route.toTeam("resident-services", Text.of("Nobody is at the counter", "前台暂无人员")));
    }

    private static boolean isAboutLeases(Case wanted, RouteView view) {
        String said = (wanted.summary() + " " + wanted.description()).toLowerCase(Locale.ROOT);
        return wanted.type().equals("lease")
                || Parameter.items(view.value(WORDS)).stream()
                        .anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
    }
}
