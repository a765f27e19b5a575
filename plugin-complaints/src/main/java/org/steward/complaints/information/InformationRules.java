// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.information;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** The figures and notices of P11. */
public final class InformationRules {
    private InformationRules() {}

    /** Limits. */
    public static List<Parameter> parameters() {
        return List.of(
                limit("icc.handleWithin", "Information handled", "信息处理", "24 h", "S0")
                        .ofSafety(),
                limit("icc.dispatch.flash", "Passed on, at once", "特急信息下达", "1 min", "CV")
                        .ofSafety(),
                limit("icc.dispatch.urgent", "Passed on, urgent", "紧急信息下达", "15 min", "CV"),
                limit("icc.dispatch.normal", "Passed on, normal", "一般信息下达", "60 min", "CV"),
                limit("icc.ack.flash", "Acknowledged, at once", "特急信息确认", "1 min", "CV")
                        .ofSafety(),
                limit("icc.ack.urgent", "Acknowledged, urgent", "紧急信息确认", "10 min", "CV"),
                limit("icc.ack.normal", "Acknowledged, normal", "一般信息确认", "60 min", "CV"));
    }

    /** Order to the department, report to the leader. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "information-order",
                        Text.of("Order {number}: acknowledge it", "指令 {number}：请确认"),
                        Text.of("{summary}. Due {due}.", "{summary}。时限 {due}。"),
                        Set.of(Recipient.ASSIGNEE)),
                new NoticeTemplate(
                        "information-report",
                        Text.of("Information {number} needs a leader", "信息 {number} 需领导处理"),
                        Text.of("{summary}. State: {state}.", "{summary}。状态：{state}。"),
                        Set.of(Recipient.SUPERVISOR, Recipient.MANAGER)));
    }

    private static Parameter limit(String key, String en, String zh, String initial, String source) {
        return Parameter.limit(key, Text.of(en, zh), initial, source);
    }
}
