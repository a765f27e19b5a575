// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalTime;

import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** When cycles begin: in the night after their period ({@code assess.cycle}). */
public final class CycleDuties {
    private CycleDuties() {}

    /** All of them. */
    public static DutyPlan[] all() {
        return new DutyPlan[] {
            cycle(
                    "assess-month",
                    Text.of("Monthly assessment", "月度考核"),
                    "FREQ=MONTHLY;BYMONTHDAY=1",
                    SheetRules.MONTHLY),
            cycle(
                    "assess-quarter",
                    Text.of("Quarterly assessment", "季度考核"),
                    "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
                    SheetRules.QUARTERLY),
            cycle(
                    "assess-year",
                    Text.of("Yearly assessment", "年度考核"),
                    "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
                    SheetRules.YEARLY)
        };
    }

    private static DutyPlan cycle(String id, Text title, String rule, String places) {
        return DutyPlan.of(id, title, rule, CycleType.ID, Text.of("Assessment: {0}, {1}", "考核：{0}，{1}"), Roles.RPM)
                .openedAt(LocalTime.of(2, 0))
                .atPlaces(places);
    }
}
