// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.util.List;

/**
 * The steps that led to a due time, in the order they were counted. Immutable.
 *
 * @param steps at least the start and the result
 */
public record Explanation(List<Step> steps) {
    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }
}
