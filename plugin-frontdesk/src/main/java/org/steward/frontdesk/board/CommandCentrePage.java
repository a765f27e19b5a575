// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.frontdesk.FrontdeskTools;

/**
 * Everything received and not over, oldest first, on a wall (P11): within 24 hours each matter runs with somebody
 * responsible and a due time that has not passed, or it is red.
 */
public final class CommandCentrePage implements ModulePage {
    private static final Duration RULE = Duration.ofHours(24);
    private static final int SHOWN = 30;

    private final FrontdeskTools tools;

    /** A page on these services. */
    public CommandCentrePage(FrontdeskTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "command-centre";
    }

    @Override
    public Text title() {
        return Text.of("Command centre", "信息指挥中心");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public int refreshSeconds() {
        return 15;
    }

    @Override
    public boolean isWall() {
        return true;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Case> open = tools.reader()
                .list(caller, CaseQuery.of(Map.of("open", "true", "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
        Instant now = tools.clock().instant();
        long fresh = open.stream()
                .filter(each -> age(each, now).compareTo(RULE) <= 0)
                .count();
        long broken = open.stream().filter(each -> isBroken(each, now)).count();
        String all = open.size() >= 200 ? "200+" : Integer.toString(open.size());
        return View.of(
                new Block.Tiles(List.of(
                        new Tile(Text.of("Open", "未结"), all, Tone.NEUTRAL, "/cases?open=true"),
                        new Tile(Text.of("Of the last 24 hours", "24 小时内"), Long.toString(fresh), Tone.NEUTRAL, ""),
                        new Tile(
                                Text.of("Against the 24-hour rule", "违反 24 小时规则"),
                                Long.toString(broken),
                                broken > 0 ? Tone.LATE : Tone.GOOD,
                                ""))),
                new Block.Table(
                        Text.of("Oldest first", "按时间先后"),
                        List.of(
                                Text.of("Number", "编号"),
                                Text.of("Kind", "类型"),
                                Text.of("What", "内容"),
                                Text.of("Age", "已过时间"),
                                Text.of("State", "状态"),
                                Text.of("Responsible", "责任人"),
                                Text.of("Assignee", "处理人")),
                        open.stream()
                                .limit(SHOWN)
                                .map(each -> line(caller, each, now))
                                .toList(),
                        Text.of("Nothing is open.", "没有未结事项。")));
    }

    private static Duration age(Case of, Instant now) {
        return Duration.between(of.times().receivedAt(), now);
    }

    /** Older than 24 hours and without somebody responsible, or without a due time, or past it. */
    static boolean isBroken(Case of, Instant now) {
        boolean runs = !of.people().responsible().isEmpty()
                && of.times().dueAt() != null
                && of.times().dueAt().isAfter(now);
        return age(of, now).compareTo(RULE) > 0 && !runs && of.times().finishedAt() == null;
    }

    private Line line(Caller caller, Case of, Instant now) {
        long hours = age(of, now).toHours();
        Text age = hours < 1
                ? Text.of("{0} min", "{0} 分钟").with(age(of, now).toMinutes())
                : hours < 48
                        ? Text.of("{0} h", "{0} 小时").with(hours)
                        : Text.of("{0} d", "{0} 天").with(hours / 24);
        Text kind = tools.types().known(of.type()).map(CaseType::title).orElse(Text.same(of.type()));
        Text state = tools.types()
                .known(of.type())
                .flatMap(type -> type.workflow().state(of.state()))
                .map(State::title)
                .orElse(Text.same(of.state()));
        return new Line(
                List.of(
                        Text.same(of.number()),
                        kind,
                        Text.same(of.summary()),
                        age,
                        state,
                        Text.same(name(caller, of.people().responsible())),
                        Text.same(name(caller, of.people().assignee()))),
                isBroken(of, now) ? Tone.LATE : hours >= 18 ? Tone.WARN : Tone.NEUTRAL,
                "/cases/" + of.number(),
                List.of());
    }

    private String name(Caller caller, String staffId) {
        return staffId.isEmpty()
                ? "–"
                : tools.staff()
                        .member(caller.estateId(), staffId)
                        .map(Staff::name)
                        .orElse(staffId);
    }
}
