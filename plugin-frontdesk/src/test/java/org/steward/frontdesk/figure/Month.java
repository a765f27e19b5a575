// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.stream.Stream;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.testkit.Measured;

/** November 2026 in the estate's time zone, told by hand. */
final class Month {
    static final Instant FROM = Instant.parse("2026-10-31T16:00:00Z");
    static final Instant TO = Instant.parse("2026-11-30T16:00:00Z");

    private Month() {}

    static Measured of(Indicator indicator, Told... told) {
        return Measured.of(indicator, Stream.of(told).map(Told::file).toList(), FROM, TO, 0);
    }
}
