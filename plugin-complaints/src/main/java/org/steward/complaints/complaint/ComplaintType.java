// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.page.ListView;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Waiting;
import org.steward.core.api.workflow.Workflow;

/** The complaint (P09) as a case type. */
public final class ComplaintType {
    /** Its id. */
    public static final String ID = "complaint";

    private ComplaintType() {}

    /** The declaration. */
    public static CaseType declare() {
        return new CaseType(
                ID,
                "CP",
                Text.of("Complaint", "投诉"),
                Text.of("Complaints", "投诉"),
                ComplaintFields.intake(),
                ComplaintFields.CATEGORY,
                ComplaintFields.GRADE,
                workflow(),
                ComplaintDeadlines.rules(),
                ComplaintCallbacks.plans(),
                Set.of(Roles.REQUESTER),
                true,
                new ListView(List.of(ComplaintFields.CATEGORY), List.of()));
    }

    static Workflow workflow() {
        List<Transition> steps = new ArrayList<>(ComplaintReception.transitions());
        steps.addAll(ComplaintHandling.transitions());
        steps.addAll(ComplaintEnding.transitions());
        steps.addAll(Waiting.transitions(List.of(Roles.CSO), ComplaintStates.working()));
        return new Workflow(ComplaintStates.RECEIVED, ComplaintStates.all(), steps);
    }
}
