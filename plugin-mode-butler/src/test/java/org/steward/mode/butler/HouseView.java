// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.Phase;

/** One house: unit 3-1 in building B3, its staff, and who is away. */
final class HouseView implements RouteView {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private final List<Staff> staff = new ArrayList<>();
    private final List<Case> assignments = new ArrayList<>();
    private final Set<String> away = new HashSet<>();

    HouseView member(String id, String role) {
        staff.add(new Staff(id, id, Set.of(role), "", "", Language.EN, true));
        return this;
    }

    HouseView away(String id) {
        away.add(id);
        return this;
    }

    HouseView assigned(String unit, Map<String, String> fields) {
        assignments.add(matter("BAS-" + assignments.size(), AssignmentType.ID, unit, "ACTIVE", fields));
        return this;
    }

    static Case matter(String type, String unit, String state, Map<String, String> fields) {
        return matter("", type, unit, state, fields);
    }

    private static Case matter(String number, String type, String unit, String state, Map<String, String> fields) {
        return new Case(
                1,
                "e",
                number,
                type,
                1,
                state,
                Phase.OPEN,
                "",
                Channel.APP,
                Priority.NORMAL,
                "Something",
                "",
                unit,
                "",
                "",
                "",
                fields,
                new CasePeople(Requester.ANONYMOUS, "", "", "", "", Set.of(), "", ""),
                new CaseTimes(NOW, NOW, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }

    @Override
    public ZonedDateTime now() {
        return NOW.atZone(ZoneOffset.UTC);
    }

    @Override
    public String value(String parameterKey) {
        return parameterKey.equals(LoadLimit.MAX_UNITS) ? "3" : "";
    }

    @Override
    public WorkCalendar calendar() {
        return WorkCalendar.usual(ZoneOffset.UTC);
    }

    @Override
    public int units(String buildingId) {
        return buildingId.equals("B3") ? 2 : 0;
    }

    @Override
    public List<Case> openWith(String caseType, String field, String value) {
        return assignments.stream()
                .filter(found -> found.type().equals(caseType)
                        && value.equals(found.fields().get(field)))
                .toList();
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return Optional.of(new Unit(unitId, "B3", 1, null, Unit.Usage.HOME, Unit.Occupancy.LET));
    }

    @Override
    public List<Staff> present(String role) {
        return staff.stream()
                .filter(member -> member.roles().contains(role) && !away.contains(member.id()))
                .toList();
    }

    @Override
    public List<Staff> onShift(String role) {
        return List.of();
    }

    @Override
    public Optional<Staff> acting(String staffId) {
        return staff.stream()
                .filter(member -> member.id().equals(staffId) && !away.contains(staffId))
                .findFirst();
    }

    @Override
    public int load(String staffId) {
        return 0;
    }

    @Override
    public Optional<Staff> leastLoaded(List<Staff> members) {
        return members.stream().findFirst();
    }

    @Override
    public List<Case> open(String caseType, String unitId) {
        return assignments.stream()
                .filter(found -> found.type().equals(caseType) && found.unitId().equals(unitId))
                .toList();
    }
}
