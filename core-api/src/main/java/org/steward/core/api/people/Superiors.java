// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who stands above whom: CSA, CSO, CSM, RPM, GM (domain 1.1); the lead of one's team comes first. Only active members
 * stand above anybody. Immutable.
 *
 * @param staff all members of an estate
 * @param teams all teams of that estate
 */
public record Superiors(List<Staff> staff, List<Team> teams) {
    private static final List<String> CHAIN = List.of(Roles.CSA, Roles.CSO, Roles.CSM, Roles.RPM, Roles.GM);

    /** Copies the lists. */
    public Superiors {
        staff = List.copyOf(staff);
        teams = List.copyOf(teams);
    }

    /**
     * Whoever stands above a member, nearest first: the lead of the team, then the holders of each higher role. No set
     * is empty; the list is when nobody stands above.
     *
     * @param staffId also of somebody unknown, who stands below everybody
     */
    public List<Set<String>> above(String staffId) {
        Optional<Staff> member = member(staffId);
        List<Set<String>> above = new ArrayList<>();
        member.flatMap(this::lead).ifPresent(lead -> above.add(Set.of(lead)));
        above.addAll(higher(member));
        return List.copyOf(above);
    }

    /**
     * The nearest above a member for whom anybody acts: whoever does.
     *
     * @param acting who acts for somebody, empty when nobody does
     * @return an empty set when nobody above is there
     */
    public Set<String> nearest(String staffId, Function<String, Optional<String>> acting) {
        return above(staffId).stream()
                .map(each ->
                        each.stream().flatMap(id -> acting.apply(id).stream()).collect(Collectors.toUnmodifiableSet()))
                .filter(there -> !there.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** Who is told when somebody's work is late: the lead of the team, else the next role up; may be empty. */
    public Set<String> supervisors(String staffId) {
        return above(staffId).stream().findFirst().orElse(Set.of());
    }

    /** Who is told when that did not help: two roles up, one where there are no two; may be empty. */
    public Set<String> managers(String staffId) {
        List<Set<String>> higher = higher(member(staffId));
        return higher.isEmpty() ? Set.of() : higher.get(Math.min(1, higher.size() - 1));
    }

    /** The general managers; may be empty. */
    public Set<String> generalManagers() {
        return holders(Roles.GM);
    }

    private Optional<Staff> member(String staffId) {
        return staff.stream().filter(each -> each.id().equals(staffId)).findFirst();
    }

    private Optional<String> lead(Staff member) {
        return teams.stream()
                .filter(team -> team.id().equals(member.team()))
                .map(Team::leadStaffId)
                .filter(id -> !id.equals(member.id()))
                .filter(id -> member(id).filter(Staff::active).isPresent())
                .findFirst();
    }

    private List<Set<String>> higher(Optional<Staff> member) {
        int own = member.stream()
                .flatMap(each -> each.roles().stream())
                .mapToInt(CHAIN::indexOf)
                .max()
                .orElse(0);
        return CHAIN.subList(Math.max(0, own) + 1, CHAIN.size()).stream()
                .map(this::holders)
                .filter(holders -> !holders.isEmpty())
                .toList();
    }

    /** The active members who have been given a role, by id; may be empty. */
    public Set<String> holders(String role) {
        Set<String> holders = new TreeSet<>();
        staff.stream()
                .filter(each -> each.active() && each.roles().contains(role))
                .forEach(each -> holders.add(each.id()));
        return Collections.unmodifiableSet(holders);
    }
}
