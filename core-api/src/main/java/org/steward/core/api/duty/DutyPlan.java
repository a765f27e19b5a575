// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.LocalTime;

import org.steward.core.api.text.Text;

/**
 * A recurring obligation: opens one case per occurrence and place, exactly once also with several nodes. Immutable.
 *
 * @param id kebab case, unique in the module
 * @param rule RFC 5545 recurrence rule, e.g. {@code FREQ=DAILY}, in the estate's zone
 * @param at time of day at which the case is opened
 * @param caseType what is opened
 * @param summary of the case; {@code {0}} is the place, {@code {1}} the date
 * @param placesParameter key of a {@code LIST} parameter with the places, or an empty string for one without place
 * @param role whose duty it is
 */
public record DutyPlan(
        String id,
        Text title,
        String rule,
        LocalTime at,
        String caseType,
        Text summary,
        String placesParameter,
        String role) {}
