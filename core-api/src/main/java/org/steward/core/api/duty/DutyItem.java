// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.Instant;
import java.time.LocalDate;

import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * One occurrence of a duty. Immutable.
 *
 * @param plan {@code module/plan}
 * @param place where, or an empty string
 * @param from begin of the window, {@code null} without one
 * @param to end of the window, {@code null} without one
 * @param number of its case, or an empty string when it was missed without one
 * @param assignee staff id, or an empty string for anybody of the role
 * @param acting staff id of who does it: the assignee, or who stands in
 * @param type id of the case's type, or an empty string when it was missed without one
 * @param stateId id of the case's state, or an empty string
 * @param state of the case in words
 * @param dueAt nearest open deadline, {@code null} for none
 * @param missed whether nobody did it in time
 */
public record DutyItem(
        String plan,
        Text title,
        LocalDate day,
        String place,
        Instant from,
        Instant to,
        String number,
        String assignee,
        String acting,
        String type,
        String stateId,
        Text state,
        Phase phase,
        Instant dueAt,
        boolean missed) {}
