// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;

/** What is printed of a complaint (P09, forms). */
public final class ComplaintPrints {
    private ComplaintPrints() {}

    /** The receipt for the complainant and the form that goes to the department and back (住户投诉意见表). */
    public static CasePrint[] all() {
        return new CasePrint[] {
            CasePrint.of(
                            ComplaintType.ID,
                            "complaint-receipt",
                            Text.of("Receipt for the complainant", "投诉受理回执"),
                            ComplaintPrints.class,
                            "complaint-receipt.ftlh")
                    .in(ComplaintStates.running()),
            CasePrint.of(
                    ComplaintType.ID,
                    "complaint-form",
                    Text.of("Complaint form", "住户投诉意见表"),
                    ComplaintPrints.class,
                    "complaint-form.ftlh")
        };
    }
}
