// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Instant;

/**
 * A time in which the customer or a third party had the matter. Immutable.
 *
 * @param to {@code null} while it lasts
 */
public record Pause(Instant from, Instant to, PauseReason reason) {}
