// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** The local time of a zone as arithmetic on milliseconds, which both engines understand. Pure. */
final class ZoneShift {
    private static final long MILLIS = 1000L;

    private ZoneShift() {}

    /**
     * Milliseconds of the receipt as the clock on the wall counts them, as SQL. Made of numbers alone.
     *
     * @param column of epoch milliseconds
     */
    static String local(String column, ZoneId zone, Instant from, Instant to) {
        StringBuilder cases = new StringBuilder();
        Instant at = from;
        ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        while (next != null && next.getInstant().isBefore(to)) {
            cases.append(" WHEN ")
                    .append(column)
                    .append(" < ")
                    .append(next.getInstant().toEpochMilli())
                    .append(" THEN ")
                    .append(column)
                    .append(" + ")
                    .append(offset(zone, at));
            at = next.getInstant();
            next = zone.getRules().nextTransition(at);
        }
        String last = column + " + " + offset(zone, at);
        return cases.isEmpty() ? "(" + last + ")" : "(CASE" + cases + " ELSE " + last + " END)";
    }

    private static String offset(ZoneId zone, Instant at) {
        return "(" + zone.getRules().getOffset(at).getTotalSeconds() * MILLIS + ")";
    }
}
