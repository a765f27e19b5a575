// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.visitor.GoodsType;
import org.steward.patrol.visitor.VisitorType;

/**
 * What a shift hands over by itself (自动转入的未结事项): open incidents, patrol runs under way, keys that are out, visitors
 * inside, goods held, and what the page before left open. Keys are read by the id of their case type: without the
 * module that lends them there are none. Thread-safe.
 */
final class OpenMatters {
    /** At most so many of a kind are named. */
    private static final int NAMED = 50;

    private final PatrolTools tools;

    OpenMatters(PatrolTools tools) {
        this.tools = tools;
    }

    /** A kind of open matters. */
    private record Source(Text title, String type, String states) {}

    private static final List<Source> SOURCES = List.of(
            new Source(Text.of("Incident", "突发事件"), IncidentType.ID, ""),
            new Source(Text.of("Patrol run", "巡逻"), "patrol-run", "RUNNING"),
            new Source(Text.of("Keys out", "钥匙借出"), "vacancy-key-loan", "OUT,OVERDUE"),
            new Source(Text.of("Visitor inside", "访客未离开"), VisitorType.ID, "IN,OVERSTAYED"),
            new Source(Text.of("Goods held", "暂扣物品"), GoodsType.ID, "PRESENTED,HELD"));

    /** One line. */
    record Matter(Text kind, Case about) {
        String line() {
            return kind.en() + " " + kind.zh() + " " + about.number() + ": " + about.summary();
        }
    }

    /** Everything open now, incidents first, oldest first. */
    List<Matter> now(Caller caller) {
        List<Matter> all = new ArrayList<>();
        for (Source source : SOURCES) {
            Map<String, String> query = source.states().isEmpty()
                    ? Map.of("type", source.type(), "open", "true", "sort", "oldest", "limit", "" + NAMED)
                    : Map.of("type", source.type(), "state", source.states(), "sort", "oldest", "limit", "" + NAMED);
            tools.reader()
                    .list(caller, CaseQuery.of(query))
                    .orElseThrow()
                    .rows()
                    .forEach(each -> all.add(new Matter(source.title(), each)));
        }
        return all;
    }

    /** What the page before in the same book left to be gone on with. */
    Optional<Case> before(Caller caller, Case page) {
        return tools
                .reader()
                .list(caller, CaseQuery.of(Map.of("type", HandoverType.ID, "limit", "50")))
                .orElseThrow()
                .rows()
                .stream()
                .filter(other -> other.id() < page.id() && other.place().equals(page.place()))
                .filter(other ->
                        !other.fields().getOrDefault(HandoverType.CARRIED, "").isEmpty())
                .findFirst();
    }

    /** All of it in words, shortened to what a field holds. */
    String text(Caller caller, Case page) {
        StringBuilder text = new StringBuilder();
        before(caller, page)
                .ifPresent(other -> text.append(other.number())
                        .append(": ")
                        .append(other.fields().get(HandoverType.CARRIED).strip())
                        .append('\n'));
        now(caller).forEach(matter -> text.append(matter.line()).append('\n'));
        String all = text.toString().strip();
        return all.isEmpty() ? "–" : all.length() <= 4000 ? all : all.substring(0, 3999) + "…";
    }
}
