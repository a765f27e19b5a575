// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Trait;

/**
 * A selection as SQL over the rows of cases ({@code c}) with the buildings of their units ({@code u}). One index range:
 * what was received in the period. Immutable.
 *
 * @param where from {@code FROM} to the last condition
 * @param values of its parameters, in order
 * @param local milliseconds of the receipt on the clock of the estate
 */
record SelectedCases(String where, List<Object> values, String local) {
    private static final String RECEIVED = "c.received_ms";
    private static final String REPEATED = "c.reopened > 0 OR EXISTS (SELECT l.number FROM case_link l"
            + " WHERE l.estate_id = c.estate_id AND l.number = c.number AND l.kind = 'SAME_MATTER')";
    // Derby's planner goes by old statistics; to other engines the line is a comment.
    private static final String FROM = " FROM case_file c --DERBY-PROPERTIES index=CASE_NEWEST\n"
            + " LEFT JOIN unit_place u ON u.estate_id = c.estate_id AND u.id = c.unit_id"
            + " WHERE c.estate_id = ? AND c.received_ms >= ? AND c.received_ms < ?";

    static SelectedCases of(String estateId, CaseSelection selection, ZoneId zone) {
        Instant from = start(selection.period().from(), zone);
        Instant to = start(selection.period().to().plusDays(1), zone);
        List<Object> values = new ArrayList<>(List.of(estateId, from, to));
        StringBuilder where = new StringBuilder(FROM);
        SelectedCases open = new SelectedCases("", List.of(), ZoneShift.local(RECEIVED, zone, from, to));
        for (Map.Entry<Trait, String> only : selection.only().entrySet()) {
            if (only.getKey() == Trait.BUILDING && only.getValue().isEmpty()) {
                // Derby would make an inner join of a comparison with COALESCE.
                where.append(" AND u.building_id IS NULL");
            } else {
                where.append(" AND ").append(open.expression(only.getKey())).append(" = ?");
                values.add(bound(only.getKey(), only.getValue()));
            }
        }
        return new SelectedCases(where.toString(), List.copyOf(values), open.local());
    }

    /** The same without the cases of some types. */
    SelectedCases without(Collection<String> types) {
        if (types.isEmpty()) {
            return this;
        }
        String marks = String.join(", ", Collections.nCopies(types.size(), "?"));
        List<Object> all = new ArrayList<>(values);
        all.addAll(types);
        return new SelectedCases(where + " AND c.type NOT IN (" + marks + ")", List.copyOf(all), local);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The value of a trait as SQL: a text, or a whole number for times. */
    String expression(Trait trait) {
        return switch (trait) {
            case TYPE -> "c.type";
            case CATEGORY -> "c.category";
            case GRADE -> "c.grade";
            case CHANNEL -> "c.channel";
            case BUILDING -> "COALESCE(u.building_id, '')";
            case UNIT -> "c.unit_id";
            case TEAM -> "c.team";
            case RESPONSIBLE -> "c.responsible";
            case REPEAT -> "CASE WHEN " + REPEATED + " THEN 'yes' ELSE 'no' END";
            case DAY -> "(" + local + " / 86400000)";
            // 1 January 1970 was a Thursday.
            case WEEKDAY -> "(MOD(" + local + " / 86400000 + 3, 7) + 1)";
            case HOUR -> "MOD(" + local + " / 3600000, 24)";
        };
    }

    /** A value as the expression gives it; one that cannot be matches nothing. */
    private static Object bound(Trait trait, String value) {
        if (!trait.isTime()) {
            return value;
        }
        if (!trait.accepts(value)) {
            return -1L;
        }
        return trait == Trait.DAY ? LocalDate.parse(value).toEpochDay() : Long.parseLong(value);
    }

    /** A value as it is told to others. */
    static String told(Trait trait, String value) {
        return trait == Trait.DAY ? LocalDate.ofEpochDay(Long.parseLong(value)).toString() : value;
    }

    /** The parameters with some more behind them. */
    Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
