// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/**
 * Today's rounds (今日巡查): every duty of the day whichever module plans it, rounds of the week and month still to be
 * made, and which buildings nobody has visited for too long (P23).
 */
public final class RoundsPage implements ModulePage {
    private static final String NUMBER = "number";

    private final PatrolTools tools;
    private final Coverage coverage;

    /** A page on these services. */
    public RoundsPage(PatrolTools tools) {
        this.tools = tools;
        this.coverage = new Coverage(tools);
    }

    @Override
    public String path() {
        return "rounds";
    }

    @Override
    public Text title() {
        return Text.of("Today's rounds", "今日巡查");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public int refreshSeconds() {
        return 60;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<DutyItem> today = tools.duties()
                .between(caller, tools.today(caller.estateId()), tools.today(caller.estateId()), "", "")
                .orElseThrow();
        Set<String> shown = today.stream().map(DutyItem::number).collect(Collectors.toSet());
        List<Case> others = stillOpen(caller).stream()
                .filter(round -> !shown.contains(round.number()))
                .toList();
        return View.of(tiles(today, others), today(caller, today), others(caller, others), buildings(caller));
    }

    private static Block tiles(List<DutyItem> today, List<Case> others) {
        long open = today.stream()
                .filter(item -> item.phase() == Phase.OPEN && !item.missed())
                .count();
        long missed = today.stream().filter(DutyItem::missed).count();
        long done = today.size() - open - missed;
        return new Block.Tiles(List.of(
                new Tile(Text.of("Still to do today", "今日待办"), Long.toString(open), Tone.NEUTRAL, ""),
                new Tile(Text.of("Done", "已完成"), Long.toString(done), Tone.GOOD, ""),
                new Tile(Text.of("Missed", "漏做"), Long.toString(missed), missed > 0 ? Tone.LATE : Tone.NEUTRAL, ""),
                new Tile(
                        Text.of("Of this week or month", "本周、本月待办"),
                        Integer.toString(others.size()),
                        Tone.NEUTRAL,
                        "")));
    }

    private Block today(Caller caller, List<DutyItem> items) {
        return new Block.Table(
                Text.of("Today", "今日"),
                List.of(
                        Text.of("What", "内容"),
                        Text.of("Place", "地点"),
                        Text.of("Time", "时间"),
                        Text.of("Who", "责任人"),
                        Text.of("State", "状态")),
                items.stream().map(item -> line(caller, item)).toList(),
                Text.of("Nothing is planned for today.", "今日没有计划。"));
    }

    private Line line(Caller caller, DutyItem item) {
        String estate = caller.estateId();
        boolean own = item.acting().isEmpty() || item.acting().equals(caller.id());
        boolean startable =
                own && RoundKind.of(item.type()).isPresent() && item.stateId().equals(RoundType.PLANNED);
        Text time = Text.same(time(item, tools.zone(estate)));
        return new Line(
                List.of(
                        item.title(),
                        Text.same(item.place().isEmpty() ? "–" : item.place()),
                        time,
                        Text.same(tools.name(estate, item.acting().isEmpty() ? item.assignee() : item.acting())),
                        item.state()),
                item.missed() ? Tone.LATE : item.phase() == Phase.OPEN ? Tone.NEUTRAL : Tone.GOOD,
                item.number().isEmpty() ? "" : "/cases/" + item.number(),
                startable ? List.of(start(item.number())) : List.of());
    }

    private static String time(DutyItem item, ZoneId zone) {
        String from = Elapsed.clock(item.from(), zone).en();
        return item.to() == null
                ? from
                : from + "–" + Elapsed.clock(item.to(), zone).en();
    }

    private static Button start(String number) {
        return new Button("start", Text.of("Start", "开始"), Map.of(NUMBER, number));
    }

    private List<Case> stillOpen(Caller caller) {
        List<Case> rounds = new ArrayList<>();
        for (RoundKind kind : RoundKind.values()) {
            rounds.addAll(tools.reader()
                    .list(
                            caller,
                            CaseQuery.of(Map.of(
                                    "type",
                                    kind.type(),
                                    "state",
                                    RoundType.PLANNED + "," + RoundType.RUNNING,
                                    "sort",
                                    "due",
                                    "limit",
                                    "50")))
                    .orElseThrow()
                    .rows());
        }
        return rounds;
    }

    private Block others(Caller caller, List<Case> rounds) {
        Instant now = tools.clock().instant();
        return new Block.Table(
                Text.of("Still to be made this week or month", "本周、本月待完成"),
                List.of(Text.of("What", "内容"), Text.of("Place", "地点"), Text.of("Who", "责任人"), Text.of("Due", "期限")),
                rounds.stream()
                        .map(round -> new Line(
                                List.of(
                                        RoundKind.of(round.type()).orElseThrow().title(),
                                        Text.same(round.place().isEmpty() ? "–" : round.place()),
                                        Text.same(tools.name(
                                                caller.estateId(),
                                                round.people().assignee())),
                                        Elapsed.due(round.times().dueAt(), now)),
                                Tone.NEUTRAL,
                                "/cases/" + round.number(),
                                round.state().equals(RoundType.PLANNED) ? List.of(start(round.number())) : List.of()))
                        .toList(),
                Text.of("Everything of this week and month is made.", "本周、本月巡查均已完成。"));
    }

    private Block buildings(Caller caller) {
        int within = tools.parameters().integer(caller.estateId(), RoundRules.COVERAGE);
        Map<String, Instant> last = coverage.lastVisits(caller);
        Instant now = tools.clock().instant();
        return new Block.Table(
                Text.of("Buildings: visited within {0} days", "楼栋巡查覆盖：{0} 天内").with(within),
                List.of(Text.of("Building", "楼栋"), Text.of("Last visited", "上次巡查"), Text.of("Ago", "距今")),
                tools.estates().buildings(caller.estateId()).stream()
                        .map(building -> {
                            Instant at = last.get(building.id());
                            boolean late = at == null
                                    || at.plus(Duration.ofDays(within)).isBefore(now);
                            return new Line(
                                    List.of(
                                            building.name(),
                                            at == null
                                                    ? Text.of("Not in 62 days", "62 天内无记录")
                                                    : Elapsed.day(at, tools.zone(caller.estateId())),
                                            at == null ? Text.same("–") : Elapsed.between(at, now)),
                                    late ? Tone.LATE : Tone.GOOD,
                                    "",
                                    List.of());
                        })
                        .toList(),
                Text.of("The estate has no building in its register.", "小区未登记楼栋。"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        if (!action.equals("start")) {
            return Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        }
        String number = fields.getOrDefault(NUMBER, "");
        return tools.desk()
                .fire(caller, number, CaseDesk.ANY_VERSION, "start", Map.of())
                .map(round -> Text.of("{0} is under way", "{0} 已开始").with(number));
    }
}
