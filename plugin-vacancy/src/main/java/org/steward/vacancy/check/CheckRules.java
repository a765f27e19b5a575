// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of the check (P20); limits count from the day the check is opened, by plan the first. */
public final class CheckRules {
    private CheckRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        "vacant.checkBy", Text.of("Vacant unit checked: by the 10th", "空置房巡查：10 日前"), "9 d", "D12"),
                Parameter.limit(
                        "vacant.storm", Text.of("Checked after a storm", "风雨后巡查时限"), "24 h", "D08, D09, D13, CV"),
                Parameter.limit(
                        "vacant.afterViewing", Text.of("Checked after a viewing", "看房后巡查时限"), "same day", "D08, CV"),
                Parameter.limit("vacant.reviewWithin", Text.of("Check reviewed", "巡查复核时限"), "2 d", "CV"),
                Parameter.limit("vacant.ownerReport", Text.of("Owner told: by the 12th", "告知业主：12 日前"), "11 d", "D12"));
    }

    /** Told when a check was missed. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "vacancy-check-missed",
                Text.of("A vacant unit was not checked: {number}", "空置房漏查：{number}"),
                Text.of("{summary} was due {due}.", "{summary}，应于 {due} 前完成。"),
                Set.of(Recipient.RESPONSIBLE, Recipient.ASSIGNEE, Recipient.SUPERVISOR)));
    }
}
