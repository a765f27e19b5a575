// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Superiors;
import org.steward.core.api.people.Team;
import org.steward.core.api.text.Language;

/** Finds who is assessed in an estate, and who rates, reviews and decides. Thread-safe. */
final class Subjects {
    /** Id of the centre as a subject. */
    static final String CENTRE = "centre";

    private static final Set<String> MANAGERS = Set.of(Roles.CSM, Roles.RPM, Roles.GM);
    private static final Set<String> ABOVE_ALL = Set.of(Roles.ADMIN, Roles.GM);

    private final AssessmentTools tools;

    Subjects(AssessmentTools tools) {
        this.tools = tools;
    }

    /** All subjects of a kind. */
    List<Subject> all(String estateId, SubjectKind kind, Period period) {
        List<String> ids = switch (kind) {
            case EMPLOYEE ->
                active(estateId).stream()
                        .filter(member -> !ABOVE_ALL.containsAll(member.roles()))
                        .map(Staff::id)
                        .toList();
            case DEPARTMENT -> teams(estateId, false);
            case CONTRACTOR -> teams(estateId, true);
            case CENTRE -> List.of(CENTRE);
        };
        return ids.stream().map(id -> new Subject(kind, id, period)).toList();
    }

    private List<Staff> active(String estateId) {
        return tools.staff().get().staff(estateId).stream()
                .filter(Staff::active)
                .toList();
    }

    private List<String> teams(String estateId, boolean contractors) {
        List<String> outside = Parameter.items(tools.parameters().get().value(estateId, SheetRules.CONTRACTORS));
        return tools.staff().get().teams(estateId).stream()
                .map(Team::id)
                .filter(id -> outside.contains(id) == contractors)
                .toList();
    }

    /** Who has to do with the sheet of a subject. */
    Appointed appointed(String estateId, Subject subject) {
        List<Team> teams = tools.staff().get().teams(estateId);
        List<Staff> staff = tools.staff().get().staff(estateId);
        Superiors superiors = new Superiors(staff, teams);
        return switch (subject.kind()) {
            case EMPLOYEE -> employee(estateId, subject.id(), staff, superiors);
            case DEPARTMENT, CONTRACTOR -> team(subject, teams, staff, superiors);
            case CENTRE ->
                new Appointed(
                        "Service centre 服务中心", holder(staff, Roles.CSM), holder(staff, Roles.RPM), List.of(), true);
        };
    }

    private Appointed employee(String estateId, String id, List<Staff> staff, Superiors superiors) {
        Optional<Staff> member =
                staff.stream().filter(each -> each.id().equals(id)).findFirst();
        boolean there = member.filter(Staff::active).isPresent();
        return new Appointed(
                member.map(Staff::name).orElse(id),
                there ? id : "",
                first(superiors.supervisors(id)),
                member.map(each -> peers(estateId, each, staff)).orElse(List.of()),
                member.filter(each -> each.roles().stream().anyMatch(MANAGERS::contains))
                        .isPresent());
    }

    /** The next colleagues of the team in the order of their ids, so that everybody is rated by as many. */
    private List<String> peers(String estateId, Staff member, List<Staff> staff) {
        TreeSet<String> colleagues = new TreeSet<>();
        staff.stream()
                .filter(each -> each.active()
                        && each.team().equals(member.team())
                        && !each.team().isEmpty())
                .forEach(each -> colleagues.add(each.id()));
        List<String> around = new ArrayList<>(colleagues.tailSet(member.id(), false));
        around.addAll(colleagues.headSet(member.id(), false));
        int most = tools.parameters().get().integer(estateId, SheetRules.PEERS);
        return around.subList(0, Math.min(most, around.size()));
    }

    private Appointed team(Subject subject, List<Team> teams, List<Staff> staff, Superiors superiors) {
        Optional<Team> team =
                teams.stream().filter(each -> each.id().equals(subject.id())).findFirst();
        String lead = subject.kind() == SubjectKind.CONTRACTOR
                ? ""
                : team.map(Team::leadStaffId)
                        .filter(id -> staff.stream()
                                .anyMatch(each -> each.active() && each.id().equals(id)))
                        .orElse("");
        String reviewer = lead.isEmpty() ? holder(staff, Roles.CSM) : first(superiors.supervisors(lead));
        boolean managerial = staff.stream()
                .anyMatch(
                        each -> each.id().equals(lead) && each.roles().stream().anyMatch(MANAGERS::contains));
        return new Appointed(team.map(each -> both(each)).orElse(subject.id()), lead, reviewer, List.of(), managerial);
    }

    private static String both(Team team) {
        String en = team.name().in(Language.EN);
        String zh = team.name().in(Language.ZH);
        return en.equals(zh) ? en : en + " " + zh;
    }

    private static String holder(List<Staff> staff, String role) {
        return first(staff.stream()
                .filter(each -> each.active() && each.roles().contains(role))
                .map(Staff::id)
                .toList());
    }

    private static String first(Collection<String> ids) {
        return ids.stream().sorted().findFirst().orElse("");
    }
}
