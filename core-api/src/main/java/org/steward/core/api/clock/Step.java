// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.time.Instant;

import org.steward.core.api.text.Text;

/**
 * One step on the way to a due time. Immutable.
 *
 * @param at where the clock stands after this step
 * @param sentence what was counted, in words
 */
public record Step(Instant at, Text sentence) {}
