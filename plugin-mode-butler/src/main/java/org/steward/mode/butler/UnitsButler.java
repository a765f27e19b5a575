// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.mode.Routing;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;

/**
 * The unit's butler owns its requests; when away, whoever stands in, then the deputies in their order; a unit without a
 * butler falls to the counter with a warning. Repairs are done by the technicians behind the butler.
 */
final class UnitsButler implements Routing {
    @Override
    public Route route(Case wanted, RouteView view) {
        Optional<Case> assignment = assignment(wanted.unitId(), view);
        Optional<Staff> butler = assignment.flatMap(found -> there(found, view));
        if (butler.isEmpty()) {
            Text why = assignment.isPresent()
                    ? Text.of("Neither butler nor deputy is there: counter", "管家及副手均不在岗，转前台")
                    : Text.of("Warning: the unit has no butler; counter", "提醒：该房屋未分配管家，转前台");
            return view.available(Roles.CSA)
                    .map(clerk -> Route.owned(clerk.id(), "centre", why))
                    .orElse(Route.toTeam("centre", why));
        }
        return view.isRepair(wanted) ? repair(butler.get(), view) : owned(assignment.get(), butler.get());
    }

    private static Route owned(Case assignment, Staff butler) {
        boolean first = butler.id().equals(assignment.fields().get(AssignmentType.BUTLER));
        return Route.owned(
                butler.id(),
                "butlers",
                first ? Text.of("Butler of the household", "住户专属管家") : Text.of("Deputy of the butler", "管家副手"));
    }

    private static Route repair(Staff butler, RouteView view) {
        return new Route(
                butler.id(),
                view.available(Roles.TECH).map(Staff::id).orElse(butler.id()),
                "technical",
                Text.of("Repair: technician, behind the butler {0}", "报修：维修员处理，管家 {0} 跟进")
                        .with(butler.name()));
    }

    /** The assignment of the unit, else of its building. */
    static Optional<Case> assignment(String unitId, RouteView view) {
        if (unitId.isEmpty()) {
            return Optional.empty();
        }
        Optional<Case> ofUnit = active(view.open(AssignmentType.ID, unitId)).findFirst();
        String building = view.unit(unitId).map(Unit::buildingId).orElse("");
        return ofUnit.isPresent()
                ? ofUnit
                : active(view.open(AssignmentType.ID, ""))
                        .filter(found -> !building.isEmpty()
                                && building.equals(found.fields().get(AssignmentType.BUILDING)))
                        .findFirst();
    }

    private static Stream<Case> active(List<Case> assignments) {
        return assignments.stream().filter(found -> found.state().equals("ACTIVE"));
    }

    private static Optional<Staff> there(Case assignment, RouteView view) {
        return Stream.of(AssignmentType.BUTLER, AssignmentType.DEPUTY, AssignmentType.SECOND_DEPUTY)
                .map(field -> assignment.fields().getOrDefault(field, ""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> view.acting(id).stream())
                .findFirst();
    }
}
