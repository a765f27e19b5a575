// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renovations on their way to the permit; {@code reno.twoPeople} must be off. Not thread-safe. */
final class Renovations {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final CaseWork staff;

    Renovations(CaseWork staff) {
        this.staff = staff;
    }

    /** Applied for, looked at twice, approved and signed; for a unit. */
    String agreed(String unit) {
        Map<String, String> asked = Map.of(
                "unit", unit, "plannedFrom", TODAY.plusDays(10).toString(), "selfWork", "true", "applicantIs", "OWNER");
        String number = staff.open("renovation", asked);
        staff.fire(number, "handInPapers", Map.of("paperIdentity", CaseWork.FILE, "paperDrawings", CaseWork.FILE));
        staff.fire(number, "sendToTech", Map.of());
        Map<String, String> findings = new HashMap<>(Map.of("techOpinion", "CONFORMS", "techReason", "As drawn"));
        List.of("findsStructure", "findsOpening", "findsBalconyWall", "findsEnergy", "findsDanger", "findsWetRoom")
                .forEach(question -> findings.put(question, "false"));
        staff.fire(number, "reviewTechnique", findings);
        staff.fire(number, "approve", Map.of("approveReason", "Conforms"));
        staff.fire(
                number,
                "signAgreement",
                Map.of(
                        "agreementNo", "A-1",
                        "agreedHours", "By day",
                        "agreedWaste", "In bags",
                        "agreedLift", "Boards",
                        "agreedLiability", "As the law says",
                        "toldProhibited", "true"));
        return number;
    }

    /** The permit from today on, by one of the steps that issue it. */
    void permit(String number, String step) {
        staff.fire(
                number,
                step,
                Map.of(
                        "permitNo",
                        "P-1",
                        "permitFrom",
                        TODAY.toString(),
                        "permitUntil",
                        TODAY.plusDays(60) + "T18:00",
                        "supervisor",
                        "admin"));
    }
}
