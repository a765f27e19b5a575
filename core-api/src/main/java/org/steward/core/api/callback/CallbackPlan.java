// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.callback;

import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * How cases of a type are called back (P12). Immutable.
 *
 * @param id kebab case, unique in the case type
 * @param windowParameter key of the limit parameter: until when, counted from the finish
 * @param ratePercentParameter key of the integer parameter with the share called back, or an empty string for all
 * @param attemptsParameter key of the integer parameter: attempts on different days before "not reached"
 * @param callers role codes that may call back
 * @param onSatisfied transition fired for A and B
 * @param onDissatisfied transition fired for C
 * @param onUnreached transition fired when all attempts failed
 * @param onUnsampled transition fired at once for a case outside the share called back; empty when all are
 */
public record CallbackPlan(
        String id,
        Text title,
        String windowParameter,
        String ratePercentParameter,
        String attemptsParameter,
        Set<String> callers,
        String onSatisfied,
        String onDissatisfied,
        String onUnreached,
        String onUnsampled) {
    /** Copies the callers. */
    public CallbackPlan {
        callers = Set.copyOf(callers);
    }
}
