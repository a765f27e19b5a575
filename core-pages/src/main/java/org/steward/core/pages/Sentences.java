// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;

/** The sentence of each kind of journal entry. */
final class Sentences {
    private Sentences() {}

    static Text of(Entry entry) {
        return switch (entry.kind()) {
            case Kinds.OPENED -> Text.of("{who} opened the case", "{who} 登记了工单");
            case Kinds.MOVED -> Text.of("{who} moved it from {from} to {to}", "{who} 将状态由“{from}”改为“{to}”");
            case Kinds.UNDONE -> Text.of("{who} took the last step back", "{who} 撤销了上一步");
            case Kinds.ASSIGNED -> Text.of("{who} assigned it to {whom}", "{who} 派给 {whom}");
            case Kinds.PROMISED -> Text.of("{who} made a promise to the customer", "{who} 向客户作出承诺");
            case Kinds.HAND_OVER_OFFERED -> Text.of("{who} offered it to {whom}", "{who} 提出移交给 {whom}");
            case Kinds.HANDED_OVER -> Text.of("{who} took the case over", "{who} 接手了工单");
            case Kinds.HAND_OVER_DECLINED -> Text.of("{who} declined the hand-over", "{who} 拒绝了移交");
            case Kinds.NOTED -> Text.of("{who} wrote", "{who} 写道");
            case Kinds.ATTACHED -> Text.of("{who} added a file", "{who} 添加了附件");
            case Kinds.LINKED -> Text.of("{who} linked another case", "{who} 关联了其他工单");
            case Kinds.UNLINKED -> Text.of("{who} removed a link", "{who} 取消了关联");
            case Kinds.CORRECTED -> Text.of("{who} corrected the facts", "{who} 更正了内容");
            case Kinds.OBSERVED -> Text.of("{who} changed who follows the case", "{who} 调整了关注人");
            default -> clockwork(entry.kind());
        };
    }

    private static Text clockwork(String kind) {
        return switch (kind) {
            case Kinds.CLOCK_STARTED -> Text.of("A time limit began", "时限开始计算");
            case Kinds.CLOCK_MET -> Text.of("A time limit was met", "已在时限内完成");
            case Kinds.CLOCK_WARNED -> Text.of("A time limit is near", "时限将到");
            case Kinds.CLOCK_OVERDUE -> Text.of("A time limit has passed", "已超过时限");
            case Kinds.CLOCK_ESCALATED -> Text.of("It was escalated because of the time", "因超时已上报");
            case Kinds.CALLBACK_PLANNED -> Text.of("A call-back was planned", "已安排回访");
            case Kinds.CALLBACK_ATTEMPTED -> Text.of("{who} called the customer back", "{who} 回访了客户");
            case Kinds.NOTICE_SENT -> Text.of("A notice was sent", "已发送通知");
            case Kinds.IMPORTED -> Text.of("Taken over from another system", "由其他系统导入");
            case Kinds.PARAMETER_SET -> Text.of("{who} changed a setting", "{who} 修改了参数");
            case Kinds.CUSTOMER_READ -> Text.of("{who} read the customer's record", "{who} 查看了客户资料");
            case Kinds.REGISTER_CHANGED -> Text.of("{who} changed a register", "{who} 修改了登记资料");
            case Kinds.SIGNED_IN -> Text.of("{who} signed in", "{who} 登录了系统");
            default -> Text.of("{who} did something", "{who} 进行了操作").with(kind);
        };
    }
}
