// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Figures and notices of the hand-over book and of the summary of the day (P23, P27). */
public final class HandoverRules {
    private HandoverRules() {}

    /** When shifts change, and by when a page is written and taken over. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.windows(
                        "handover.windows",
                        Text.of("Shifts are handed over", "交接班时段"),
                        "05:45-06:15;13:45-14:15;21:45-22:15",
                        "S1, CV"),
                Parameter.list(
                        "handover.books",
                        Text.of("Hand-over books", "交接班簿"),
                        "Security 护卫队;Command centre 信息指挥中心",
                        "CV"),
                Parameter.limit("handover.writtenWithin", Text.of("Page written", "交班填写宽限"), "30 min", "CV"),
                Parameter.limit("handover.takenWithin", Text.of("Page taken over", "接班签字时限"), "30 min", "CV"),
                Parameter.limit("summary.seenWithin", Text.of("Summary of the day seen", "每日汇总确认时限"), "4 h", "CV"));
    }

    /** Told when nobody wrote the page. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                                "handover-missed",
                                Text.of("No hand-over was written: {number}", "未填写交接班记录：{number}"),
                                Text.of("{summary}: nobody wrote it in time.", "{summary}：未按时填写。"),
                                Set.of(Recipient.SUPERVISOR))
                        .alsoTo(Roles.GCAP),
                new NoticeTemplate(
                                "patrol-summary",
                                Text.of("Summary of the day: {number}", "每日巡查汇总：{number}"),
                                Text.of(
                                        "Findings, rounds and incidents of the day: {summary}.",
                                        "当日不合格项、巡查与事件：{summary}。"),
                                Set.of())
                        .alsoTo(Roles.ICC));
    }
}
