// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.steward.core.api.cases.Case;
import org.steward.patrol.PatrolTools;

/** Times of an estate as its people read them. Immutable. */
final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final ZoneId zone;
    private final Instant now;

    Times(PatrolTools tools, String estate) {
        this.zone = tools.zone(estate);
        this.now = tools.clock().instant();
    }

    Instant now() {
        return now;
    }

    ZoneId zone() {
        return zone;
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    String dayAndClock(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** A time in a field of a run; the beginning of time when it has none. */
    static Instant of(Case run, String field) {
        String text = run.fields().getOrDefault(field, "");
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }
}
