// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.notice;

import java.util.List;
import java.util.Set;

import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Superiors;

/** Who stands above whom in an estate, as its register says at the moment. Thread-safe. */
public final class StaffChain {
    private final StaffRegister staff;

    /** A chain over a register. */
    public StaffChain(StaffRegister staff) {
        this.staff = staff;
    }

    /** Who is told when somebody's work is late: the lead of the team, else the next role up. */
    public Set<String> supervisors(String estateId, String staffId) {
        return superiors(estateId).supervisors(staffId);
    }

    /** Whoever stands above a member, nearest first. */
    List<Set<String>> above(String estateId, String staffId) {
        return superiors(estateId).above(staffId);
    }

    /** Who is told when that did not help: two roles up. */
    public Set<String> managers(String estateId, String staffId) {
        return superiors(estateId).managers(staffId);
    }

    /** The general managers. */
    public Set<String> generalManagers(String estateId) {
        return superiors(estateId).generalManagers();
    }

    /** Whoever has been given a role. */
    Set<String> holders(String estateId, String role) {
        return superiors(estateId).holders(role);
    }

    private Superiors superiors(String estateId) {
        return new Superiors(staff.staff(estateId), staff.teams(estateId));
    }
}
