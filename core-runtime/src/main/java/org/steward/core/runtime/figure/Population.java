// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.LocalDate;

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
    private static final String OCCUPIED = "u.usage_kind <> 'PARKING' AND u.occupancy IN ('OWNER_OCCUPIED', 'LET')";

    /** By the register: units as they are occupied now, tenures as they run on a day. Two statements. */
    static Population on(Sql sql, LocalDate day) {
        return new Population(households(sql), residents(sql, day));
    }

    private static long households(Sql sql) {
        return sql.one(
                        "SELECT COUNT(*) AS n FROM unit_place u WHERE u.estate_id = ? AND " + OCCUPIED,
                        row -> row.number("n"),
                        sql.estateId())
                .orElse(0L);
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
