// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.mode.Department;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Team;

/** The teams of a mode's organisation. Stateless. */
final class ModeDepartments {
    private ModeDepartments() {}

    /** Departments of a mode for which the estate has no team yet. */
    static List<Department> missing(ModeTools tools, String estateId, Optional<ServiceMode> mode) {
        Set<String> known = tools.staff().teams(estateId).stream().map(Team::id).collect(Collectors.toSet());
        return mode.map(ServiceMode::organisation).orElse(List.of()).stream()
                .filter(department -> !known.contains(department.id()))
                .toList();
    }

    /** Adds a team for each of them. */
    static void add(ModeTools tools, Caller system, Optional<ServiceMode> mode) {
        missing(tools, system.estateId(), mode)
                .forEach(department -> tools.staff()
                        .put(system, new Team(department.id(), department.name(), ""))
                        .orElseThrow());
    }
}
