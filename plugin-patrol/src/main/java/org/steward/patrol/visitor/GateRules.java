// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.visitor;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Figures and notices of the gate (P27). */
public final class GateRules {
    private GateRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("visitor.waits", Text.of("Visitor let in or not", "访客放行或拒绝时限"), "15 min", "CV"),
                Parameter.limit("visitor.closing", Text.of("Visitors leave by", "访客离开时间"), "at 22:00", "CV"),
                Parameter.limit("visitor.overstay", Text.of("Late visitor found", "逾时访客查找时限"), "1 h", "CV"),
                Parameter.integer(
                        "visitor.retention", Text.of("Visitor register is kept", "访客登记保存期"), 90, "d", 7, 730, "CV"),
                Parameter.limit("goods.lookWithin", Text.of("Goods looked at", "物品查验时限"), "10 min", "CV"),
                Parameter.limit("goods.settleWithin", Text.of("Held goods settled", "暂扣物品核实时限"), "1 h", "CV"));
    }

    /** Who is told of late visitors and held goods. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                                "visitor-overstayed",
                                Text.of("A visitor is still inside: {number}", "访客逾时未离开：{number}"),
                                Text.of("{summary}. Please look for them.", "{summary}。请查找。"),
                                Set.of(Recipient.ASSIGNEE))
                        .alsoTo(Roles.GCAP),
                new NoticeTemplate(
                                "goods-held",
                                Text.of("Goods are held at the gate: {number}", "门岗暂扣物品：{number}"),
                                Text.of("{summary}. Please settle it.", "{summary}。请核实处理。"),
                                Set.of(Recipient.RESPONSIBLE))
                        .alsoTo(Roles.CSO));
    }
}
