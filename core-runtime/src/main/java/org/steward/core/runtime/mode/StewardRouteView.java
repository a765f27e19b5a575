// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.mode.RouteView;
import org.steward.core.api.people.Staff;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.CaseTable;

/** The staff and records of an estate at one moment; what was asked once is remembered. Not thread-safe. */
final class StewardRouteView implements RouteView {
    private static final int MOST_RECORDS = 200;

    private final String estateId;
    private final ZonedDateTime now;
    private final ModeTools tools;
    private final Sql sql;
    private final Loads loads;
    private final Map<String, List<Case>> records = new HashMap<>();
    private Set<String> onShift;

    StewardRouteView(String estateId, ZonedDateTime now, ModeTools tools, Sql sql, Loads loads) {
        this.estateId = estateId;
        this.now = now;
        this.tools = tools;
        this.sql = sql;
        this.loads = loads;
    }

    @Override
    public ZonedDateTime now() {
        return now;
    }

    @Override
    public String value(String parameterKey) {
        return tools.parameters().value(estateId, parameterKey);
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return unitId.isEmpty() ? Optional.empty() : tools.estates().unit(estateId, unitId);
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
    public List<Case> open(String caseType, String unitId) {
        return records.computeIfAbsent(
                caseType + " " + unitId,
                key -> sql.query(
                        "SELECT " + CaseTable.COLUMNS + " FROM case_file WHERE estate_id = ? AND type = ?"
                                + " AND unit_id = ? AND phase <> 'CLOSED' ORDER BY received_ms, id "
                                + sql.first(MOST_RECORDS),
                        CaseTable::read,
                        estateId,
                        caseType,
                        unitId));
    }
}
