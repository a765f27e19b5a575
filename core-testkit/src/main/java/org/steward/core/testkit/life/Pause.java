// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something outside this process, always bounded. */
public final class Pause {
    private Pause() {}

    /** Lets a little time pass between two looks. */
    public static void brief() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    /** Looks again and again until it is so; fails with {@code what} after the time. */
    public static void until(String what, Duration atMost, BooleanSupplier so) {
        Instant end = Instant.now().plus(atMost);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            brief();
        }
    }
}
