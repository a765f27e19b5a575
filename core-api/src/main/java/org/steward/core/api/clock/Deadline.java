// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A computed deadline. Immutable.
 *
 * @param due the exact instant; until then it is on time
 * @param paused how long the clock stood still, reported separately
 */
public record Deadline(Instant due, Duration paused, Explanation explanation) {}
