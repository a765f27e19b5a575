// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.estate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.RecentValues;

/** Buildings and units in the store; permissions were checked before. Thread-safe. */
final class Places {
    private static final String UNIT = "id, building_id, floor_no, area, usage_kind, occupancy";

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final RecentValues<List<String>, Optional<Unit>> units;

    Places(Transactions transactions, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        units = new RecentValues<>(clock, 20_000);
    }

    List<Building> buildings(String estateId) {
        return transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT id, name_en, name_zh FROM building WHERE estate_id = ? ORDER BY id",
                        row -> new Building(row.text("id"), Text.of(row.text("name_en"), row.text("name_zh"))),
                        estateId));
    }

    Outcome<Building> put(Caller caller, Building building) {
        String estate = caller.estateId();
        return transactions.write(estate, sql -> {
            int changed = sql.update(
                    "UPDATE building SET name_en = ?, name_zh = ? WHERE estate_id = ? AND id = ?",
                    building.name().en(),
                    building.name().zh(),
                    estate,
                    building.id());
            if (changed == 0) {
                sql.update(
                        "INSERT INTO building (estate_id, id, name_en, name_zh) VALUES (?, ?, ?, ?)",
                        estate,
                        building.id(),
                        building.name().en(),
                        building.name().zh());
            }
            journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "building", building.id(), "")));
            return Outcome.done(building);
        });
    }

    Optional<Unit> unit(String estateId, String unitId) {
        return units.get(
                List.of(estateId, unitId),
                key -> transactions.read(
                        estateId,
                        sql -> sql.one(
                                "SELECT " + UNIT + " FROM unit_place WHERE estate_id = ? AND id = ?",
                                Places::read,
                                estateId,
                                unitId)));
    }

    List<Unit> units(String estateId, String text, String buildingId, String after, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to 500");
        }
        List<Object> values = new ArrayList<>(List.of(estateId, after));
        StringBuilder query = new StringBuilder("SELECT " + UNIT + " FROM unit_place WHERE estate_id = ? AND id > ?");
        if (!text.isBlank()) {
            query.append(" AND LOWER(id) LIKE ? ESCAPE '!'");
            values.add("%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (!buildingId.isEmpty()) {
            query.append(" AND building_id = ?");
            values.add(buildingId);
        }
        return transactions.read(
                estateId, sql -> sql.query(query + " ORDER BY id " + sql.first(limit), Places::read, values.toArray()));
    }

    Outcome<Unit> put(Caller caller, Unit unit) {
        String estate = caller.estateId();
        return transactions.write(estate, sql -> {
            boolean known = sql.one(
                            "SELECT id FROM building WHERE estate_id = ? AND id = ?",
                            row -> row.text("id"),
                            estate,
                            unit.buildingId())
                    .isPresent();
            if (!known) {
                return Answers.notFound("buildingId", unit.buildingId());
            }
            int changed = sql.update(
                    "UPDATE unit_place SET building_id = ?, floor_no = ?, area = ?, usage_kind = ?, occupancy = ?"
                            + " WHERE estate_id = ? AND id = ?",
                    unit.buildingId(),
                    unit.floor(),
                    unit.area(),
                    unit.usage(),
                    unit.occupancy(),
                    estate,
                    unit.id());
            if (changed == 0) {
                sql.update(
                        "INSERT INTO unit_place (estate_id, " + UNIT + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                        estate,
                        unit.id(),
                        unit.buildingId(),
                        unit.floor(),
                        unit.area(),
                        unit.usage(),
                        unit.occupancy());
            }
            String occupancy = unit.occupancy().name();
            journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "unit", unit.id(), occupancy)));
            sql.afterCommit(() -> units.forget(List.of(estate, unit.id())));
            return Outcome.done(unit);
        });
    }

    private static Unit read(Row row) {
        return new Unit(
                row.text("id"),
                row.text("building_id"),
                row.integer("floor_no"),
                row.decimal("area"),
                Unit.Usage.valueOf(row.text("usage_kind")),
                Unit.Occupancy.valueOf(row.text("occupancy")));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
