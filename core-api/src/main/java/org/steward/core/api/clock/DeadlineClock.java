// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Instant;
import java.util.List;

/**
 * Computes due times from facts alone: start, limit, calendar, pauses (domain 0.2). The same facts give the same answer
 * at any time and on any node. Pure and thread-safe.
 */
public final class DeadlineClock {
    private final WorkCalendar calendar;

    private DeadlineClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A clock on a calendar. */
    public static DeadlineClock on(WorkCalendar calendar) {
        return new DeadlineClock(calendar);
    }

    /**
     * The due time and how it came about.
     *
     * @param pauses in order, not overlapping; a running one ends at {@code now}
     * @param now the instant of asking; matters only while a pause runs
     */
    public Deadline due(Instant start, Limit limit, List<Pause> pauses, Instant now) {
        throw new UnsupportedOperationException("to be written " + calendar.version());
    }

    /**
     * When a share of the limit is used up; 100 gives the due time.
     *
     * @param percent 1-1,000
     */
    public Instant at(int percent, Instant start, Limit limit, List<Pause> pauses, Instant now) {
        throw new UnsupportedOperationException("to be written " + calendar.version());
    }
}
