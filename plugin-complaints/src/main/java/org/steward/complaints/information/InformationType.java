// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.information;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.text.Text;

/** An item of the single intake list (P11) as a case type. */
public final class InformationType {
    /** Its id. */
    public static final String ID = "information";

    static final String URGENCY = "urgency";

    private InformationType() {}

    /** The declaration. */
    public static CaseType declare() {
        return new CaseType(
                ID,
                "IN",
                Text.of("Information", "信息"),
                Text.of("Information list", "信息处理"),
                Form.of(source(), kind(), urgency()),
                "kind",
                URGENCY,
                InformationWorkflow.workflow(),
                deadlines(),
                List.of(),
                Set.of(),
                true,
                new ListView(List.of("source", "decision"), List.of()));
    }

    private static Field source() {
        return Field.choice(
                "source",
                Text.of("Source", "信息来源"),
                List.of(
                        Choice.of("PHONE", "External phone", "外线电话"),
                        Choice.of("BOX", "Complaint box", "投诉箱"),
                        Choice.of("SURVEY", "Owner survey", "业主征询"),
                        Choice.of("CALLBACK", "Monthly call-back", "每月回访"),
                        Choice.of("EVENT", "Community activity", "社区活动"),
                        Choice.of("INSPECTION", "Inspection of district or city", "区市检查"),
                        Choice.of("MEDIA", "Press, TV, radio", "报刊、电视、电台"),
                        Choice.of("PATROL", "Patrol", "巡视"),
                        Choice.of("STAFF", "Staff", "员工"),
                        Choice.of("SENSOR", "Sensor", "设备报警")));
    }

    private static Field kind() {
        return Field.choice(
                "kind",
                Text.of("Kind", "类别"),
                List.of(
                        Choice.of("EMERGENCY", "Emergency", "紧急事件"),
                        Choice.of("SERVICE", "Service", "服务"),
                        Choice.of("COMPLAINT", "Complaint", "投诉"),
                        Choice.of("SUGGESTION", "Suggestion", "建议"),
                        Choice.of("AUTHORITY", "Authority", "主管部门"),
                        Choice.of("MEDIA", "Media", "媒体"),
                        Choice.of("INTERNAL", "Internal", "内部")));
    }

    static Field urgency() {
        return Field.choice(
                        URGENCY,
                        Text.of("Urgency", "紧急程度"),
                        List.of(
                                Choice.of("FLASH", "At once", "特急"),
                                Choice.of("URGENT", "Urgent", "紧急"),
                                Choice.of("NORMAL", "Normal", "一般")))
                .startingWith("NORMAL");
    }

    private static List<DeadlineRule> deadlines() {
        return List.of(
                new DeadlineRule(
                        "handle",
                        Text.of("Handled within 24 hours", "24小时内处理"),
                        Set.of(),
                        Set.of("acknowledge", "resolve"),
                        LimitChoice.always("icc.handleWithin"),
                        true,
                        false,
                        false,
                        ""),
                rule(
                        "dispatch",
                        Text.of("Passed on", "发出指令"),
                        Set.of(),
                        Set.of("issue", "report"),
                        byUrgency("icc.dispatch"),
                        ""),
                rule(
                        "acknowledge",
                        Text.of("Acknowledged", "确认接收"),
                        Set.of("ISSUED"),
                        Set.of("acknowledge"),
                        byUrgency("icc.ack"),
                        "escalate"));
    }

    private static LimitChoice byUrgency(String key) {
        return new LimitChoice(
                List.of(new When(URGENCY, "FLASH", key + ".flash"), new When(URGENCY, "URGENT", key + ".urgent")),
                key + ".normal");
    }

    private static DeadlineRule rule(
            String id, Text title, Set<String> startsOn, Set<String> metBy, LimitChoice choice, String onBreach) {
        return new DeadlineRule(id, title, startsOn, metBy, choice, false, false, true, onBreach);
    }
}
