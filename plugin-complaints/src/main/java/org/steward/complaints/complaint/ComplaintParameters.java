// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** The figures of P09 that an estate may set, with the page each comes from. */
public final class ComplaintParameters {
    private ComplaintParameters() {}

    /** All of them. */
    public static List<Parameter> all() {
        return List.of(
                limit("complaint.firstReply", "First reply to a complaint", "投诉首次答复", "24 h", "C05, ST5"),
                limit("complaint.minor.resolve", "Minor complaint solved", "轻微投诉解决", "2 d", "A04"),
                limit("complaint.important.forward", "Important complaint reported", "重要投诉上报", "1 h", "A04"),
                limit("complaint.important.resolve", "Important complaint solved", "重要投诉解决", "3 d", "A06"),
                limit("complaint.major.forward", "Major complaint reported", "重大投诉上报", "same day", "A04"),
                limit("complaint.major.firstPlan", "First plan for a major complaint", "重大投诉首个方案", "2 d", "ST3, PL1"),
                limit("complaint.major.resolve", "Major complaint solved", "重大投诉解决", "10 d", "CV"),
                limit("complaint.urgent.respond", "Urgent complaint answered", "紧急投诉答复", "2 h", "A07")
                        .ofSafety(),
                limit("complaint.urgent.resolve", "Urgent complaint solved", "紧急投诉解决", "24 h", "A07")
                        .ofSafety(),
                limit("complaint.absoluteMax", "Any complaint at the very latest", "任何投诉最迟解决", "15 wd", "A07"),
                limit("complaint.invalid.explain", "Why it is not valid explained", "无效投诉说明原因", "2 d", "A05"),
                limit("complaint.answer", "Result told after handling", "处理后告知结果", "same day", "A04"),
                limit("complaint.autoMajorAfter", "Open complaint becomes major", "未解决投诉升为重大", "30 d", "A02"),
                limit("complaint.callback", "Call-back after handling", "处理后回访", "3 d", "A08, A10, A11"),
                Parameter.integer(
                        "complaint.callback.attempts",
                        Text.of("Attempts before a customer counts as not reached", "回访尝试次数"),
                        3,
                        "",
                        1,
                        10,
                        "CV"),
                Parameter.integer(
                        SameMatterUpgrade.PARAMETER,
                        Text.of("Complaints on the same matter that make it major", "同一事项投诉升为重大的次数"),
                        3,
                        "",
                        2,
                        20,
                        "CV"),
                Parameter.integer(
                        CollectiveMatter.HOUSEHOLDS,
                        Text.of("Households that make a collective complaint", "构成集体投诉的户数"),
                        5,
                        "",
                        2,
                        100,
                        "CV"),
                Parameter.integer(
                        CollectiveMatter.DAYS,
                        Text.of("Days within which they complain", "集体投诉的天数范围"),
                        7,
                        "d",
                        1,
                        60,
                        "CV"));
    }

    private static Parameter limit(String key, String en, String zh, String initial, String source) {
        return Parameter.limit(key, Text.of(en, zh), initial, source);
    }
}
