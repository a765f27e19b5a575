// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many reports come from one address within an hour; what it counted is lost at a restart. Thread-safe. */
final class ReportLimit {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    ReportLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more, unless there were as many as may be. */
    synchronized boolean admits(String address, int most) {
        Instant now = clock.instant();
        Deque<Instant> recent = times.computeIfAbsent(address, key -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
