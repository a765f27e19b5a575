// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.store.Sql;

/**
 * Households and residents. Immutable.
 *
 * @param households units somebody lives or works in, without parking spaces
 * @param residents owners who live in their unit, tenants, and their families
 */
record Population(long households, long residents) {
    private static final String UNIT_CHANGED =
            "estate_id = ? AND case_number = '' AND kind = 'register-changed' AND data LIKE '%what=unit%'";
    private static final Set<String> LIVED_IN = Set.of("OWNER_OCCUPIED", "LET");
    private static final String OCCUPIED = "u.usage_kind <> 'PARKING' AND u.occupancy IN ('OWNER_OCCUPIED', 'LET')";

    /** By the register as it was at the end of a day. Two statements, three for a day that is over. */
    static Population on(Sql sql, LocalDate day, Instant end, Instant now) {
        return new Population(end.isAfter(now) ? households(sql) : householdsThen(sql, end), residents(sql, day));
    }

    private static long households(Sql sql) {
        return sql.one(
                        "SELECT COUNT(*) AS n FROM unit_place u WHERE u.estate_id = ? AND " + OCCUPIED,
                        row -> row.number("n"),
                        sql.estateId())
                .orElse(0L);
    }

    /** The journal tells of each change of a unit; while there was none since, the register is as it was. */
    private static long householdsThen(Sql sql, Instant end) {
        boolean same = sql.one(
                        "SELECT seq FROM journal WHERE " + UNIT_CHANGED + " AND at_ms >= ? " + sql.first(1),
                        row -> row.number("seq"),
                        sql.estateId(),
                        end)
                .isEmpty();
        if (same) {
            return households(sql);
        }
        Set<String> homes = new HashSet<>(sql.query(
                "SELECT id FROM unit_place WHERE estate_id = ? AND usage_kind <> 'PARKING'",
                row -> row.text("id"),
                sql.estateId()));
        Map<String, String> then = new HashMap<>();
        sql.query(
                "SELECT data, to_value FROM journal WHERE " + UNIT_CHANGED + " AND at_ms < ? ORDER BY seq",
                row -> then.put(unit(row.text("data")), row.text("to_value")),
                sql.estateId(),
                end);
        return then.entrySet().stream()
                .filter(unit -> homes.contains(unit.getKey()))
                .filter(unit -> LIVED_IN.contains(unit.getValue()))
                .count();
    }

    /** Out of the facts of an entry; the id of a unit has no sign that is escaped there. */
    private static String unit(String facts) {
        return facts.lines()
                .filter(line -> line.startsWith("id="))
                .findFirst()
                .orElse("id=")
                .substring("id=".length());
    }

    private static long residents(Sql sql, LocalDate day) {
        return sql.one(
                        "SELECT COUNT(DISTINCT t.party_id) AS n FROM tenure t JOIN unit_place u"
                                + " ON u.estate_id = t.estate_id AND u.id = t.unit_id WHERE t.estate_id = ? AND "
                                + OCCUPIED
                                + " AND (t.from_date IS NULL OR t.from_date <= ?)"
                                + " AND (t.to_date IS NULL OR t.to_date >= ?) AND (t.relation IN ('TENANT', 'FAMILY')"
                                + " OR u.occupancy = 'OWNER_OCCUPIED' AND t.relation IN ('OWNER', 'CO_OWNER'))",
                        row -> row.number("n"),
                        sql.estateId(),
                        day,
                        day)
                .orElse(0L);
    }

    /** A sum of tallies, per what the indicator is per. */
    Measurement per(Combine how, Measurement sum) {
        return switch (how) {
            case PER_HOUSEHOLD -> new Measurement(sum.numerator(), households);
            case PER_RESIDENT -> new Measurement(sum.numerator(), residents);
            default -> sum;
        };
    }
}
