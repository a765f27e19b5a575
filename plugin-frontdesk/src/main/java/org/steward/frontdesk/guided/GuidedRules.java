// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.guided;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of P05. */
public final class GuidedRules {
    private GuidedRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(
                        "guided.daysAhead",
                        Text.of("Official visits are announced this many days ahead", "公务参观须提前的天数"),
                        1,
                        "d",
                        0,
                        30,
                        "CV"),
                Parameter.limit("guided.approveWithin", Text.of("Visit approved", "参观审批时限"), "4 wh", "CV"),
                Parameter.limit("guided.startWithin", Text.of("Guide is there", "引导员到位时限"), "0 min", "CV"),
                Parameter.limit("guided.feedbackWithin", Text.of("Feedback recorded", "反馈记录时限"), "1 d", "CV"));
    }

    /** Told to the manager. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "guided-unannounced",
                Text.of("An assessor has come unannounced: {number}", "检查人员未预约到访：{number}"),
                Text.of("{summary}", "{summary}"),
                Set.of(Recipient.SUPERVISOR, Recipient.MANAGER)));
    }
}
