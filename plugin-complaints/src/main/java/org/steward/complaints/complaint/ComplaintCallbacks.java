// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Every complaint is called back (P12): by the supervisor, a major one by the manager in person. */
final class ComplaintCallbacks {
    static final String USUAL = "complaint";
    static final String MAJOR = "complaint-major";

    private ComplaintCallbacks() {}

    static List<CallbackPlan> plans() {
        return List.of(
                plan(USUAL, Text.of("Complaint call-back", "投诉回访"), Roles.CSO),
                plan(MAJOR, Text.of("Home visit after a major complaint", "重大投诉上门回访"), Roles.CSM));
    }

    private static CallbackPlan plan(String id, Text title, String role) {
        return new CallbackPlan(
                id,
                title,
                "complaint.callback",
                "",
                "complaint.callback.attempts",
                Set.of(role),
                "satisfied",
                "dissatisfied",
                "notReached",
                "");
    }
}
