// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins per user and per remote address: ten of a user or thirty of an address within five minutes
 * close the door until the oldest is five minutes ago. Remembers at most 20,000 names and addresses. Thread-safe.
 */
final class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_PER_USER = 10;
    private static final int MOST_PER_ADDRESS = 30;
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether another attempt may be made now. */
    synchronized boolean isOpen(String user, String remote) {
        return recent("u:" + user) < MOST_PER_USER && recent("a:" + remote) < MOST_PER_ADDRESS;
    }

    /** An attempt failed. */
    synchronized void failed(String user, String remote) {
        count("u:" + user, MOST_PER_USER);
        count("a:" + remote, MOST_PER_ADDRESS);
    }

    /** The user got in: the user's failures are forgotten, the address's are not. */
    synchronized void succeeded(String user) {
        failures.remove("u:" + user);
    }

    private int recent(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant start = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.peekFirst().isAfter(start)) {
            times.removeFirst();
        }
        return times.size();
    }

    private void count(String key, int most) {
        Deque<Instant> times = failures.computeIfAbsent(key, missing -> new ArrayDeque<>(2));
        times.addLast(clock.instant());
        if (times.size() > most) {
            times.removeFirst();
        }
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
