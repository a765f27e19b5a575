// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.LocalTime;

/**
 * A working frame of a day, e.g. 08:30-12:00; a day may have several. Immutable.
 *
 * @param from inclusive
 * @param to exclusive; {@code 00:00} means the end of the day
 */
public record Frame(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException when the frame ends before it starts */
    public Frame {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a frame must end after it starts: " + from + "-" + to);
        }
    }
}
