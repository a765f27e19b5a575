// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypeBuilder;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/** A renovation from the application to the archive (装修管理, P21). */
public final class RenovationType {
    /** Its id. */
    public static final String ID = "renovation";

    private RenovationType() {}

    /** The declaration. */
    public static CaseType declare() {
        List<Transition> steps = new ArrayList<>(ApplicationSteps.of());
        steps.addAll(PermitSteps.of());
        steps.addAll(SiteSteps.of());
        steps.addAll(EndingSteps.of());
        CaseTypeBuilder type = CaseType.named(ID, "RN", Text.of("Renovation", "装修"), Text.of("Renovations", "装修申请"))
                .openedBy(Roles.REQUESTER)
                .asking(RenovationFields.intake())
                .states(RenovationStates.all())
                .steps(steps)
                .due(RenovationDeadlines.rules())
                .listing(RenovationFields.FIRM_NAME, RenovationFields.PERMIT_UNTIL, RenovationFields.SUPERVISOR)
                .board(
                        RenovationStates.SUBMITTED,
                        RenovationStates.TECH_REVIEW,
                        RenovationStates.CSM_REVIEW,
                        RenovationStates.AGREEMENT_SIGNED,
                        RenovationStates.IN_WORK,
                        RenovationStates.STOPPED,
                        RenovationStates.ACCEPTANCE_REQUESTED,
                        RenovationStates.FIRST_PASS);
        return type.build();
    }
}
