// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;

/**
 * The journal as paper tells it: what people did, without the ticking of the clocks. Pure.
 */
final class JournalWords {
    private JournalWords() {}

    /** An entry as {@code at who what note}; empty for one that is not printed. */
    static Optional<Map<String, Object>> of(Entry entry, Wording words) {
        String what = what(entry, words);
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "at", words.time(entry.at()), "who", entry.actorName(), "what", what, "note", entry.note()));
    }

    private static String what(Entry entry, Wording words) {
        String to = entry.to();
        return switch (entry.kind()) {
            case Kinds.OPENED -> words.of("opened the case", "登记工单");
            case Kinds.MOVED ->
                entry.from().equals(to)
                        ? words.of("worked on it", "进行处理")
                        : words.of("moved it to ", "状态改为：") + words.state(to);
            case Kinds.UNDONE -> words.of("took the last step back", "撤销上一步");
            case Kinds.ASSIGNED ->
                to.isEmpty() ? team(entry, words) : words.of("assigned it to ", "派给：") + words.staff(to);
            case Kinds.PROMISED -> words.of("promised it for ", "承诺时间：") + words.time(to);
            case Kinds.HANDED_OVER -> words.of("took the case over", "接手工单");
            case Kinds.NOTED -> words.of("wrote", "备注");
            case Kinds.ATTACHED -> words.of("added the file ", "添加附件：") + data(entry, "fileName");
            case Kinds.LINKED -> words.of("linked it to ", "关联工单：") + to;
            case Kinds.CORRECTED -> words.of("corrected the facts", "更正资料");
            case Kinds.CALLBACK_ATTEMPTED -> called(entry, words);
            case Kinds.IMPORTED -> words.of("taken over from another system", "由其他系统导入");
            default -> "";
        };
    }

    private static String team(Entry entry, Wording words) {
        String team = data(entry, "team");
        return team.isEmpty() ? words.of("took the assignee away", "取消派单") : words.of("assigned it to ", "派给：") + team;
    }

    private static String called(Entry entry, Wording words) {
        if (!"true".equals(data(entry, "reached"))) {
            return words.of("tried to call back, nobody was reached", "回访未联系上");
        }
        String said = data(entry, "satisfaction");
        for (Satisfaction known : Satisfaction.values()) {
            if (known.name().equals(said)) {
                return words.of("called back: ", "完成回访：") + words.of(known.title());
            }
        }
        return words.of("called back", "完成回访");
    }

    private static String data(Entry entry, String name) {
        return entry.data().getOrDefault(name, "");
    }
}
