// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.util.List;

/** Names a mapping may fill. */
final class MappingTarget {
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";
    static final String CHANNEL = "channel";
    static final String PRIORITY = "priority";
    static final String UNIT = "unit";
    static final String PLACE = "place";
    static final String STATE = "state";
    static final String RECEIVED = "receivedAt";
    static final String DUE = "dueAt";
    static final String FINISHED = "finishedAt";
    static final String CLOSED = "closedAt";
    static final String REQUESTER = "requester";
    static final String PHONE = "phone";
    static final String RESPONSIBLE = "responsible";
    static final String ASSIGNEE = "assignee";
    static final String SATISFACTION = "satisfaction";
    static final String STEP_AT = "stepAt";
    static final String STEP = "step";
    static final String STEP_BY = "stepBy";
    static final String STEP_STATE = "stepState";
    static final String FIELD = "fields.";

    static final List<String> ALL = List.of(
            SUMMARY,
            DESCRIPTION,
            CHANNEL,
            PRIORITY,
            UNIT,
            PLACE,
            STATE,
            RECEIVED,
            DUE,
            FINISHED,
            CLOSED,
            REQUESTER,
            PHONE,
            RESPONSIBLE,
            ASSIGNEE,
            SATISFACTION,
            STEP_AT,
            STEP,
            STEP_BY,
            STEP_STATE);
    static final List<String> OF_STEPS = List.of(STEP, STEP_BY, STEP_STATE);
    static final List<String> NEEDED = List.of(SUMMARY, STATE, RECEIVED);

    private MappingTarget() {}

    static boolean isKnown(String target) {
        return ALL.contains(target) || target.matches("fields\\.[a-z][A-Za-z0-9]{0,39}");
    }
}
