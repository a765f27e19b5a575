// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.store.Sql;

/** The records of an estate in one transaction; what was asked by unit once is remembered. Not thread-safe. */
public final class StoredRecords implements Records {
    private static final int MOST = 200;
    private static final int MOST_WITH = 1000;
    private static final int MOST_UNITS = 5000;
    private static final int PAGE = 500;
    private static final String OPEN = "SELECT " + CaseTable.COLUMNS
            + " FROM case_file WHERE estate_id = ? AND type = ? AND phase <> 'CLOSED' AND ";

    private final Sql sql;
    private final EstateRegister estates;
    private final Parameters parameters;
    private final Map<String, List<Case>> remembered = new HashMap<>();

    /** The records a transaction sees. */
    public StoredRecords(Sql sql, EstateRegister estates, Parameters parameters) {
        this.sql = sql;
        this.estates = estates;
        this.parameters = parameters;
    }

    @Override
    public String value(String parameterKey) {
        return parameters.value(sql.estateId(), parameterKey);
    }

    @Override
    public WorkCalendar calendar() {
        return estates.calendar(sql.estateId());
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return unitId.isEmpty() ? Optional.empty() : estates.unit(sql.estateId(), unitId);
    }

    @Override
    public int units(String buildingId) {
        int count = 0;
        String after = "";
        List<Unit> page;
        do {
            page = estates.units(sql.estateId(), "", buildingId, after, PAGE);
            count += page.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE && count < MOST_UNITS);
        return count;
    }

    @Override
    public List<Case> open(String caseType, String unitId) {
        return remembered.computeIfAbsent(
                caseType + " " + unitId,
                key -> sql.query(
                        OPEN + "unit_id = ? ORDER BY received_ms, id " + sql.first(MOST),
                        CaseTable::read,
                        sql.estateId(),
                        caseType,
                        unitId));
    }

    @Override
    public List<Case> openWith(String caseType, String field, String value) {
        String written = FieldText.write(Map.of(field, value));
        return sql
                .query(
                        OPEN + "fields_text LIKE ? ESCAPE '!' ORDER BY received_ms, id " + sql.first(MOST_WITH),
                        CaseTable::read,
                        sql.estateId(),
                        caseType,
                        "%" + written.replaceAll("([!%_])", "!$1") + "%")
                .stream()
                .filter(found -> value.equals(found.fields().get(field)))
                .toList();
    }
}
