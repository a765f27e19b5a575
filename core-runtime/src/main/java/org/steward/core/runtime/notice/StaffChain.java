// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Team;

/** Who stands above whom: CSA, CSO, CSM, RPM, GM; the lead of a team comes first. Thread-safe. */
public final class StaffChain {
    private static final List<String> CHAIN = List.of(Roles.CSA, Roles.CSO, Roles.CSM, Roles.RPM, Roles.GM);

    private final StaffRegister staff;

    /** A chain over a register. */
    public StaffChain(StaffRegister staff) {
        this.staff = staff;
    }

    /** Who is told when somebody's work is late: the lead of the team, else the next role up. */
    public Set<String> supervisors(String estateId, String staffId) {
        Optional<Staff> member = staff.member(estateId, staffId);
        Optional<String> lead = member.flatMap(each -> staff.teams(estateId).stream()
                .filter(team -> team.id().equals(each.team()))
                .map(Team::leadStaffId)
                .filter(id -> !id.isEmpty() && !id.equals(staffId))
                .findFirst());
        return lead.map(Set::of).orElseGet(() -> above(estateId, level(member), 1));
    }

    /** Who is told when that did not help: two roles up. */
    public Set<String> managers(String estateId, String staffId) {
        return above(estateId, level(staff.member(estateId, staffId)), 2);
    }

    /** The general managers. */
    public Set<String> generalManagers(String estateId) {
        return holders(estateId, CHAIN.size() - 1);
    }

    private static int level(Optional<Staff> member) {
        int level = 0;
        for (int i = 0; i < CHAIN.size(); i++) {
            if (member.isPresent() && member.get().roles().contains(CHAIN.get(i))) {
                level = i;
            }
        }
        return level;
    }

    private Set<String> above(String estateId, int level, int steps) {
        int left = steps;
        Set<String> found = Set.of();
        for (int i = level + 1; i < CHAIN.size() && left > 0; i++) {
            Set<String> holders = holders(estateId, i);
            if (!holders.isEmpty()) {
                found = holders;
                left--;
            }
        }
        return found;
    }

    private Set<String> holders(String estateId, int level) {
        return staff.staff(estateId).stream()
                .filter(Staff::active)
                .filter(each -> each.roles().contains(CHAIN.get(level)))
                .map(Staff::id)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
