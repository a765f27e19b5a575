// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.print;

import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;
import org.steward.renovation.violation.ViolationType;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/** What is printed of a renovation (P21, forms; contents of the permit: Order 110). */
public final class RenovationPrints {
    private RenovationPrints() {}

    /** Permit for the door, deposit receipt, acceptance sheet, and the notices of a violation. */
    public static CasePrint[] all() {
        return new CasePrint[] {
            renovation("renovation-permit", Text.of("Work permit", "装修施工许可证"))
                    .in(
                            RenovationStates.PERMITTED,
                            RenovationStates.IN_WORK,
                            RenovationStates.STOPPED,
                            RenovationStates.CHANGE_REVIEW,
                            RenovationStates.EXPIRED),
            renovation("renovation-deposit", Text.of("Deposit receipt", "装修押金收据")),
            renovation("renovation-acceptance", Text.of("Acceptance sheet", "装修验收表"))
                    .in(
                            RenovationStates.ACCEPTANCE_REQUESTED,
                            RenovationStates.FIRST_PASS,
                            RenovationStates.FIRST_FAIL,
                            RenovationStates.RE_INSPECTED,
                            RenovationStates.RE_INSPECT_FAIL,
                            RenovationStates.REFUNDED,
                            RenovationStates.ARCHIVED),
            violation("rectification-notice", Text.of("Rectification notice", "装修整改通知书")),
            violation("stop-work-notice", Text.of("Stop-work notice", "停工通知书"))
                    .in("WORK_STOPPED", "REPORTED_TO_AUTHORITY")
        };
    }

    private static CasePrint renovation(String id, Text title) {
        return CasePrint.of(RenovationType.ID, id, title, RenovationPrints.class, id + ".ftlh");
    }

    private static CasePrint violation(String id, Text title) {
        return CasePrint.of(ViolationType.ID, id, title, RenovationPrints.class, id + ".ftlh");
    }
}
