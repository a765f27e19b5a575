// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;

/** The sentence of each kind of journal entry. */
final class Sentences {
    private Sentences() {}

    static Text of(Entry entry, Words w, String type) {
        String who = entry.actorName();
        String from = entry.from();
        String to = entry.to();
        return switch (entry.kind()) {
            case Kinds.OPENED -> opened(who, entry, w);
            case Kinds.MOVED -> moved(who, w.state(type, from), w.state(type, to));
            case Kinds.UNDONE ->
                Text.of("{0} took the last step back", "{0} 撤销了上一步").with(who);
            case Kinds.ASSIGNED -> routed(assigned(who, to.isEmpty() ? data(entry, "team") : w.who(to)), entry);
            case Kinds.PROMISED -> promised(who, time(w, from), time(w, to));
            case Kinds.HAND_OVER_OFFERED ->
                Text.of("{0} asked {1} to take the case over", "{0} 请 {1} 接手此工单")
                        .with(who, w.who(to));
            case Kinds.HANDED_OVER ->
                Text.of("{0} took the case over from {1}", "{0} 从 {1} 处接手了工单").with(who, w.who(from));
            case Kinds.SHIFT_CHANGED ->
                Text.of("Shift change: {1} now answers for it, after {0}", "交接班：由 {1} 接替 {0} 负责")
                        .with(w.who(from), w.who(to));
            case Kinds.HAND_OVER_DECLINED ->
                Text.of("{0} declined the hand-over", "{0} 谢绝了移交").with(who);
            case Kinds.NOTED -> Text.of("{0} wrote", "{0} 写道").with(who);
            case Kinds.ATTACHED ->
                Text.of("{0} added the file {1}", "{0} 添加了附件 {1}").with(who, data(entry, "fileName"));
            case Kinds.LINKED ->
                Text.of("{0} linked it: {1} {2}", "{0} 建立了关联：{1} {2}").with(who, link(entry), to);
            case Kinds.UNLINKED ->
                Text.of("{0} removed the link to {1}", "{0} 取消了与 {1} 的关联").with(who, to);
            case Kinds.CORRECTED -> corrected(who, w.field(type, data(entry, "field")), from, to);
            case Kinds.OBSERVED -> observed(who, w.who(to), "true".equals(data(entry, "follow")));
            default -> clockwork(entry, w, type);
        };
    }

    private static Text clockwork(Entry entry, Words w, String type) {
        String rule = w.rule(type, data(entry, "rule"));
        String due = time(w, data(entry, "due"));
        return switch (entry.kind()) {
            case Kinds.CLOCK_STARTED ->
                Text.of("Time limits began: {0}", "开始计算时限：{0}").with(begun(entry, w, type));
            case Kinds.CLOCK_MOVED ->
                Text.of("The calendar changed: “{0}” is now due {1}", "日历已更改：“{0}”的截止时间现为 {1}")
                        .with(rule, due);
            case Kinds.CLOCK_MET ->
                Text.of("Time limit “{0}” was met", "已完成“{0}”").with(rule);
            case Kinds.CLOCK_WARNED ->
                Text.of("Time limit “{0}” is near: due {1}", "时限“{0}”将到：截止 {1}").with(rule, due);
            case Kinds.CLOCK_OVERDUE ->
                Text.of("Time limit “{0}” has passed: it was due {1}", "时限“{0}”已过：截止时间为 {1}")
                        .with(rule, due);
            case Kinds.CLOCK_ESCALATED ->
                Text.of("Escalated to the manager because “{0}” is late", "“{0}”超时，已上报经理")
                        .with(rule);
            case Kinds.CLOCK_STEP_REFUSED ->
                Text.of("“{0}” has passed, but its step could not be taken", "“{0}”已超时，但未能执行相应步骤")
                        .with(rule);
            case Kinds.CALLBACK_PLANNED ->
                Text.of("A call-back was planned, until {0}", "已安排回访，截止 {0}").with(time(w, data(entry, "dueTo")));
            case Kinds.CALLBACK_CANCELLED ->
                Text.of("{0} called the call-back off", "{0} 取消了回访").with(entry.actorName());
            case Kinds.CALLBACK_ATTEMPTED -> attempted(entry);
            default -> others(entry, entry.actorName());
        };
    }

    /** The deadlines that began, the nearest first, each with its due time. */
    private static Text begun(Entry entry, Words w, String type) {
        String prefix = "due.";
        List<Text> each = entry.data().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(prefix))
                .sorted(Map.Entry.comparingByValue())
                .map(fact -> Text.of("“{0}” until {1}", "“{0}”截止 {1}")
                        .with(w.rule(type, fact.getKey().substring(prefix.length())), time(w, fact.getValue())))
                .toList();
        return Text.of(
                String.join(", ", each.stream().map(Text::en).toList()),
                String.join("，", each.stream().map(Text::zh).toList()));
    }

    private static Text others(Entry entry, String who) {
        return switch (entry.kind()) {
            case Kinds.NOTICE_SENT -> Text.of("A notice was sent", "已发送通知");
            case Kinds.DUTY_MISSED ->
                Text.of("The duty of {0} was missed: {1} {2}", "{0} 的例行工作漏做：{1} {2}")
                        .with(data(entry, "date"), data(entry, "duty"), data(entry, "place"));
            case Kinds.IMPORTED -> Text.of("Taken over from another system", "由其他系统导入");
            case Kinds.PARAMETER_SET ->
                Text.of("{0} changed a setting", "{0} 修改了参数").with(who);
            case Kinds.CUSTOMER_READ ->
                Text.of("{0} read the customer's record", "{0} 查看了客户资料").with(who);
            case Kinds.REGISTER_CHANGED ->
                Text.of("{0} changed a register", "{0} 修改了登记资料").with(who);
            case Kinds.MODE_DECIDED ->
                Text.of("{0} decided on the service mode “{1}” from {2}", "{0} 决定自 {2} 起采用服务模式“{1}”")
                        .with(who, entry.to(), data(entry, "from"));
            case Kinds.MODE_CHANGED ->
                Text.of("The service mode “{0}” took effect; cases moved: {1}", "服务模式“{0}”已生效，转交工单数：{1}")
                        .with(entry.to(), data(entry, "moved"));
            case Kinds.FIGURES_FROZEN ->
                Text.of("{0} wrote the figures of {1} down for good", "{0} 将 {1} 的指标数据定稿")
                        .with(who, entry.to());
            case Kinds.SIGNED_IN -> Text.of("{0} signed in", "{0} 登录了系统").with(who);
            default -> Text.of("{0} worked on it", "{0} 进行了处理").with(who);
        };
    }

    private static Text opened(String who, Entry entry, Words w) {
        String route = data(entry, "route");
        return route.isEmpty()
                ? Text.of("{0} opened the case", "{0} 登记了工单").with(who)
                : routed(
                        Text.of("{0} opened the case; it goes to {1}", "{0} 登记了工单，转给 {1}")
                                .with(who, w.who(route)),
                        entry);
    }

    /** A sentence with the reason why the service mode gave the case to that person. */
    private static Text routed(Text sentence, Entry entry) {
        return data(entry, "route").isEmpty()
                ? sentence
                : Text.of("{0} ({1})", "{0}（{1}）")
                        .with(sentence, Text.of(data(entry, "route.en"), data(entry, "route.zh")));
    }

    private static Text moved(String who, String from, String to) {
        return from.equals(to)
                ? Text.of("{0} worked on it; it stays “{1}”", "{0} 进行了处理，状态仍为“{1}”")
                        .with(who, to)
                : Text.of("{0} moved it from “{1}” to “{2}”", "{0} 将状态由“{1}”改为“{2}”")
                        .with(who, from, to);
    }

    private static Text assigned(String who, String whom) {
        return whom.isEmpty()
                ? Text.of("{0} took the assignee away", "{0} 取消了派单").with(who)
                : Text.of("{0} assigned it to {1}", "{0} 派给 {1}").with(who, whom);
    }

    private static Text promised(String who, String from, String to) {
        return from.isEmpty()
                ? Text.of("{0} promised {1}", "{0} 承诺于 {1} 前完成").with(who, to)
                : Text.of("{0} moved the promise from {1} to {2}", "{0} 将承诺时间由 {1} 改为 {2}")
                        .with(who, from, to);
    }

    private static Text corrected(String who, String field, String from, String to) {
        return Text.of("{0} corrected {1}: “{2}” → “{3}”", "{0} 更正了{1}：“{2}” → “{3}”")
                .with(who, field, from, to);
    }

    private static Text observed(String who, String whom, boolean follows) {
        return follows
                ? Text.of("{0}: {1} now follows the case", "{0}：{1} 开始关注此工单").with(who, whom)
                : Text.of("{0}: {1} no longer follows the case", "{0}：{1} 不再关注此工单")
                        .with(who, whom);
    }

    private static Text attempted(Entry entry) {
        Object method = named(Method.values(), data(entry, "method")) instanceof Method known ? known.title() : "";
        if (!"true".equals(data(entry, "reached"))) {
            return Text.of("{0} tried to call back, nobody was reached. {1}", "{0} 回访未联系上。{1}")
                    .with(entry.actorName(), method);
        }
        Object said = named(Satisfaction.values(), data(entry, "satisfaction")) instanceof Satisfaction known
                ? known.title()
                : "";
        return Text.of("{0} called back: {1}. {2}", "{0} 完成回访：{1}。{2}").with(entry.actorName(), said, method);
    }

    private static Object link(Entry entry) {
        return named(LinkKind.values(), data(entry, "kind")) instanceof LinkKind kind ? kind.title() : "";
    }

    private static Enum<?> named(Enum<?>[] all, String name) {
        for (Enum<?> one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    private static String data(Entry entry, String name) {
        return entry.data().getOrDefault(name, "");
    }

    private static String time(Words w, String instant) {
        try {
            return instant.isEmpty() ? "" : w.time(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
