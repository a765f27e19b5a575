// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;

import org.steward.core.api.clock.Explanation;
import org.steward.core.api.text.Text;

/**
 * A running or finished deadline of a case. Immutable.
 *
 * @param rule id of the deadline rule
 * @param title what must have happened
 * @param limit the limit it was started with, as text
 * @param startedAt start of the clock
 * @param dueAt the deadline
 * @param metAt when it was met, {@code null} while open
 * @param cancelled whether it no longer applies
 * @param main whether it makes the case due
 * @param explanation how {@code dueAt} came about, with pauses
 */
public record CaseTimer(
        String rule,
        Text title,
        String limit,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        boolean cancelled,
        boolean main,
        Explanation explanation) {}
