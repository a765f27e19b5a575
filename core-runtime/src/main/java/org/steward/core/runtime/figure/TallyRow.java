// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.steward.core.api.cases.Case;
import org.steward.core.api.indicator.Tally;

/**
 * What one case adds to one indicator as it is stored. Immutable.
 *
 * @param ordinal tells the tallies of a case and an indicator apart, from 0
 * @param day in the zone of the estate
 * @param traits what the case is told apart by
 * @param weekday 1 (Monday) to 7
 * @param hour 0-23
 */
record TallyRow(
        String caseNumber,
        String moduleId,
        String code,
        int ordinal,
        Tally tally,
        String day,
        Traits traits,
        int weekday,
        int hour) {
    private static final String DEPARTMENT = "department";
    private static final int LONGEST_TEAM = 40;

    /** What a case is told apart by; empty strings for what it does not have. */
    record Traits(
            String type,
            String category,
            String building,
            String unit,
            String team,
            String responsible,
            String assignee) {
        static Traits of(Case each, String building) {
            return new Traits(
                    each.type(),
                    each.category(),
                    building,
                    each.unitId(),
                    department(each),
                    each.people().responsible(),
                    each.people().assignee());
        }

        /** The team the case is with; where none is named, the department that took it over. */
        private static String department(Case each) {
            String team = each.people().team();
            String named = each.fields().getOrDefault(DEPARTMENT, "");
            return !team.isEmpty() ? team : named.length() > LONGEST_TEAM ? named.substring(0, LONGEST_TEAM) : named;
        }
    }

    /** A tally of a case at the wall clock of its estate; to the millisecond, as it is stored. */
    static TallyRow of(Case each, String moduleId, String code, int ordinal, Tally told, Traits traits, ZoneId zone) {
        Instant at = told.at().truncatedTo(ChronoUnit.MILLIS);
        ZonedDateTime local = at.atZone(zone);
        String day = local.toLocalDate().toString();
        String key = told.key().equals(Tally.DAY) ? day : told.key();
        return new TallyRow(
                each.number(),
                moduleId,
                code,
                ordinal,
                new Tally(at, key, told.numerator(), told.denominator()),
                day,
                traits,
                local.getDayOfWeek().getValue(),
                local.getHour());
    }

    /** The month it counts in. */
    YearMonth month() {
        return YearMonth.parse(day.substring(0, 7));
    }
}
