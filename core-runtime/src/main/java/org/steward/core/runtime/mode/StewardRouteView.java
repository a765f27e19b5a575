// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.people.Staff;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.StoredRecords;

/** The staff and records of an estate at one moment; what was asked once is remembered. Not thread-safe. */
final class StewardRouteView implements RouteView {
    private final String estateId;
    private final ZonedDateTime now;
    private final ModeTools tools;
    private final Loads loads;
    private final Records records;
    private Set<String> onShift;

    StewardRouteView(String estateId, ZonedDateTime now, ModeTools tools, Sql sql, Loads loads) {
        this.estateId = estateId;
        this.now = now;
        this.tools = tools;
        this.records = new StoredRecords(sql, tools.estates(), tools.parameters());
        this.loads = loads;
    }

    @Override
    public ZonedDateTime now() {
        return now;
    }

    @Override
    public String value(String parameterKey) {
        return records.value(parameterKey);
    }

    @Override
    public WorkCalendar calendar() {
        return records.calendar();
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return records.unit(unitId);
    }

    @Override
    public List<Staff> present(String role) {
        return tools.staff().staff(estateId).stream()
                .filter(member -> member.active() && member.roles().contains(role))
                .filter(member -> tools.presence().isThere(estateId, member.id(), now.toLocalDate()))
                .sorted(Comparator.comparing(Staff::id))
                .toList();
    }

    @Override
    public List<Staff> onShift(String role) {
        if (onShift == null) {
            onShift = tools.presence().onShift(estateId, now.toInstant());
        }
        return present(role).stream()
                .filter(member -> onShift.contains(member.id()))
                .toList();
    }

    @Override
    public Optional<Staff> acting(String staffId) {
        return tools.presence()
                .acting(estateId, staffId, now.toLocalDate())
                .flatMap(id -> tools.staff().member(estateId, id))
                .filter(Staff::active);
    }

    @Override
    public int load(String staffId) {
        return loads.of(staffId);
    }

    @Override
    public Optional<Staff> leastLoaded(List<Staff> members) {
        return members.stream().min(Comparator.comparingInt(member -> loads.of(member.id())));
    }

    @Override
    public int units(String buildingId) {
        return records.units(buildingId);
    }

    @Override
    public List<Case> open(String caseType, String unitId) {
        return records.open(caseType, unitId);
    }

    @Override
    public List<Case> openWith(String caseType, String field, String value) {
        return records.openWith(caseType, field, value);
    }
}
