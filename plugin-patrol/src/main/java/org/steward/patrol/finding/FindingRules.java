// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Text;

/** Figures, notices and the paper of findings (P23). */
public final class FindingRules {
    static final String ON_SPOT = "finding.onSpot";
    static final String GENERAL = "finding.general";
    static final String SERIOUS = "finding.serious";
    static final String MEASURES = "finding.seriousMeasures";
    static final String NOTICE = "finding.noticeWithin";
    static final String RECHECK = "finding.recheckWithin";
    static final String REPEAT_WITHIN = "finding.repeatWithin";

    private FindingRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        ON_SPOT, Text.of("Finding to be put right at once: closed", "当场整改不合格项：结束时限"), "30 min", "CV"),
                Parameter.limit(
                        GENERAL,
                        Text.of("General finding: put right and rechecked", "一般不合格项：整改并复查时限"),
                        "3 d",
                        "S1 (departments answer in 3 d), CV"),
                Parameter.limit(MEASURES, Text.of("Serious finding: measures taken", "严重不合格项：采取措施时限"), "24 h", "CV"),
                Parameter.limit(
                        SERIOUS, Text.of("Serious finding: put right and rechecked", "严重不合格项：整改并复查时限"), "7 d", "CV"),
                Parameter.limit(NOTICE, Text.of("Finding: notice sent", "不合格项：发出通知时限"), "same day", "CV"),
                Parameter.limit(RECHECK, Text.of("Finding: rechecked after the fix", "不合格项：复查时限"), "1 d", "CV"),
                Parameter.integer(
                        REPEAT_WITHIN,
                        Text.of("Same defect again within this time is a repeat", "同一问题再次出现视为重复的期限"),
                        30,
                        "d",
                        1,
                        365,
                        "CV"));
    }

    /** The rectification notice, and the word to the resident manager when it is overdue. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "finding-notice",
                        Text.of("Please put this right: {number}", "请整改：{number}"),
                        Text.of("{summary}. To be put right and rechecked by {due}.", "{summary}。请于 {due} 前完成整改并通过复查。"),
                        Set.of(Recipient.ASSIGNEE)),
                new NoticeTemplate(
                                "finding-overdue",
                                Text.of("A finding is overdue: {number}", "不合格项逾期：{number}"),
                                Text.of(
                                        "{summary} was due {due} and is \"{state}\".",
                                        "{summary}，应于 {due} 前完成，目前状态为“{state}”。"),
                                Set.of(Recipient.ASSIGNEE, Recipient.RESPONSIBLE))
                        .alsoTo(Roles.RPM));
    }

    /** The rectification notice on paper (整改通知书), once it was sent. */
    public static CasePrint notice() {
        return CasePrint.of(
                        FindingType.ID,
                        "finding-rectification-notice",
                        Text.of("Rectification notice", "整改通知书"),
                        FindingRules.class,
                        "finding-notice.ftlh")
                .in(FindingType.NOTICE_SENT, FindingType.FIXED, FindingType.RECHECK_FAIL, FindingType.RECHECK_PASS);
    }
}
