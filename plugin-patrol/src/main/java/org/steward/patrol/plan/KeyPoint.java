// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.plan;

import java.time.Duration;
import java.time.Instant;

import org.steward.core.api.text.Text;
import org.steward.patrol.route.Checkpoint;

/** Points that must be hit at an interval of their own (重点部位, NL2, NL3). Pure. */
final class KeyPoint {
    private KeyPoint() {}

    /**
     * Whether a key point was not hit for longer than it may; a point without an interval is never late.
     *
     * @param last when it was hit last, {@code null} for never
     */
    static boolean isLate(Checkpoint point, Instant last, Instant now) {
        return point.keyMinutes() > 0
                && (last == null || last.isBefore(now.minus(Duration.ofMinutes(point.keyMinutes()))));
    }

    static Text words(Checkpoint point, boolean late) {
        if (point.keyMinutes() == 0) {
            return Text.same("–");
        }
        return late
                ? Text.of("key point, late: every {0} min", "重点部位超时：每 {0} 分钟").with(point.keyMinutes())
                : Text.of("key point, every {0} min", "重点部位，每 {0} 分钟").with(point.keyMinutes());
    }
}
