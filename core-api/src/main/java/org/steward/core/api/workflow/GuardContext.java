// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.time.ZonedDateTime;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.people.Caller;

/**
 * What a guard may look at. Valid during the call; not thread-safe.
 *
 * @param current the case before the transition
 * @param fields checked values entered with the transition
 * @param now the moment of the transition in the time zone of the estate
 * @param records for rules that look beyond the case: parameters, the calendar, other cases
 */
public record GuardContext(
        Case current, Caller caller, Map<String, String> fields, ZonedDateTime now, Records records) {
    /** The value that will stand after the transition: entered now, else the case's; empty when neither. */
    public String value(String field) {
        return fields.getOrDefault(field, current.fields().getOrDefault(field, ""));
    }
}
