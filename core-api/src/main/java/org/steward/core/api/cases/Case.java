// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.Map;

import org.steward.core.api.workflow.Phase;

/**
 * A matter from first contact until the customer is content (案件). An immutable picture of one version.
 *
 * @param id key inside the store, grows with time of recording
 * @param number {@code PREFIX-yyyyMM-nnnn}, unique in the estate
 * @param type id of the case type
 * @param version grows with every change; the ETag
 * @param state id of the workflow state
 * @param phase what the state means
 * @param stateBefore the state before waiting, or an empty string
 * @param unitId the unit it is about, or an empty string
 * @param place free words for where, or an empty string
 * @param category value of the type's category field, or an empty string
 * @param grade value of the type's grade field, or an empty string
 * @param fields canonical values of the type's form and of transitions
 * @param parent number of the parent case, or an empty string
 * @param reopened how often the customer was not content
 * @param closureCode how it ended, or an empty string
 * @param satisfaction what the customer said, {@code null} while unknown
 * @param source key of the imported row ({@code file-mapping:key}), or an empty string
 */
public record Case(
        long id,
        String estateId,
        String number,
        String type,
        int version,
        String state,
        Phase phase,
        String stateBefore,
        Channel channel,
        Priority priority,
        String summary,
        String description,
        String unitId,
        String place,
        String category,
        String grade,
        Map<String, String> fields,
        CasePeople people,
        CaseTimes times,
        String parent,
        int reopened,
        String closureCode,
        Satisfaction satisfaction,
        String source) {
    /** Copies the fields. */
    public Case {
        fields = Map.copyOf(fields);
    }

    /** Whether it is over. */
    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }
}
