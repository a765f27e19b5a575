// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. Thread-safe. */
final class MovedClock extends Clock {
    private volatile Instant now;

    MovedClock(Instant now) {
        this.now = now;
    }

    /** Moves on; a moment that has passed already changes nothing. */
    void to(Instant when) {
        if (when.isAfter(now)) {
            now = when;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
