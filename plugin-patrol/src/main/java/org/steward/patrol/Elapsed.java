// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.steward.core.api.text.Text;

/** Times as people say them. Pure. */
public final class Elapsed {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private Elapsed() {}

    /** How long it is between two instants: seconds, minutes, hours or days. */
    public static Text between(Instant from, Instant to) {
        Duration passed = Duration.between(from, to);
        long minutes = passed.toMinutes();
        if (passed.toSeconds() < 120) {
            return Text.of("{0} s", "{0} 秒").with(Math.max(0, passed.toSeconds()));
        }
        if (minutes < 120) {
            return Text.of("{0} min", "{0} 分钟").with(minutes);
        }
        return minutes < 48 * 60
                ? Text.of("{0} h", "{0} 小时").with(minutes / 60)
                : Text.of("{0} d", "{0} 天").with(minutes / 1440);
    }

    /** When something is due, from now: "in 2 h", "3 d late"; a dash for nothing. */
    public static Text due(Instant at, Instant now) {
        if (at == null) {
            return Text.same("–");
        }
        boolean isLate = at.isBefore(now);
        Text span = isLate ? between(at, now) : between(now, at);
        return isLate ? Text.of(span.en() + " late", "逾期 " + span.zh()) : Text.of("in " + span.en(), "还有 " + span.zh());
    }

    /** The time of day; a dash for nothing. */
    public static Text clock(Instant at, ZoneId zone) {
        return Text.same(at == null ? "–" : CLOCK.format(at.atZone(zone)));
    }

    /** Day and time; a dash for nothing. */
    public static Text day(Instant at, ZoneId zone) {
        return Text.same(at == null ? "–" : DAY.format(at.atZone(zone)));
    }
}
