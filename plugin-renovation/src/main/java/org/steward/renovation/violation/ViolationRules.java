// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.violation;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Limits and notices of violations (P21). */
public final class ViolationRules {
    private ViolationRules() {}

    /** The limits; those for serious ones and for the report are of safety. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        "reno.rectify.minor", Text.of("Minor violation put right", "轻微违章整改时限"), "same day", "CV"),
                Parameter.limit(
                        "reno.rectify.general", Text.of("General violation put right", "一般违章整改时限"), "3 d", "CV"),
                Parameter.limit("reno.rectify.serious", Text.of("Serious violation put right", "严重违章整改时限"), "7 d", "CV")
                        .ofSafety(),
                Parameter.limit(
                                "reno.rectify.seriousPlan",
                                Text.of("Serious violation: plan", "严重违章整改方案时限"),
                                "24 h",
                                "CV")
                        .ofSafety(),
                Parameter.limit(
                                "violation.reportToAuthority",
                                Text.of("Reported to the authority after refusal", "拒不整改上报主管部门时限"),
                                "24 h",
                                "O110 art. 42, CV")
                        .ofSafety());
    }

    /** What is told. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                inside("violation-serious", Text.of("Serious violation: {number}", "严重违章：{number}")),
                inside("violation-overdue", Text.of("Violation not put right in time: {number}", "违章逾期未整改：{number}")),
                inside("violation-reported", Text.of("Reported to the authority: {number}", "已报主管部门：{number}")),
                owner("violation-notice", Text.of("Rectification notice {number}", "整改通知 {number}")),
                owner("violation-stopped", Text.of("Works stopped: {number}", "停工通知 {number}")));
    }

    private static NoticeTemplate inside(String id, Text subject) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}. Due {due}.", "{summary}。时限 {due}。"),
                Set.of(Recipient.RESPONSIBLE, Recipient.ASSIGNEE, Recipient.SUPERVISOR, Recipient.MANAGER));
    }

    private static NoticeTemplate owner(String id, Text subject) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}. Please put it right by {due}: {link}", "{summary}。请于 {due} 前整改：{link}"),
                Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE, Recipient.SUPERVISOR));
    }
}
