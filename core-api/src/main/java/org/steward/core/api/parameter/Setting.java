// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.parameter;

import java.time.Instant;

/**
 * A parameter with the value in force. Immutable.
 *
 * @param value the value in force
 * @param level where it comes from
 * @param changedBy staff id of who set it, or an empty string for a default
 * @param changedAt when it was set, {@code null} for a default
 * @param reason why it was set; for a value of the service mode where it comes from; or an empty string
 */
public record Setting(
        Parameter parameter, String value, Level level, String changedBy, Instant changedAt, String reason) {

    /** Where a value comes from; a later level wins. */
    public enum Level {
        DEFAULT,
        MODE,
        ESTATE
    }
}
