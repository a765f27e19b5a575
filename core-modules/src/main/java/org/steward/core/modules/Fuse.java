// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts what went wrong inside a module. It blows at twenty failures within a minute, so that a broken module is
 * fenced and a module with a rare failure is not. Not thread-safe.
 */
final class Fuse {
    static final int MOST_FAILURES = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> failures = new ArrayDeque<>();

    /** A failure happened; whether that was one too many. */
    boolean blowsAt(Instant now) {
        failures.addLast(now);
        while (failures.peekFirst().isBefore(now.minus(WINDOW))) {
            failures.removeFirst();
        }
        return failures.size() >= MOST_FAILURES;
    }

    /** Starts counting anew. */
    void renew() {
        failures.clear();
    }
}
