// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.Routes;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.Judgement;
import org.steward.patrol.run.RunPlan;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Runs;

/** Where the patrols are now (巡更实况): who walks, which point was hit when, what is late. Fetches itself anew. */
public final class PlanPage implements ModulePage {
    private static final int REFRESH_SECONDS = 30;
    private static final Duration DAY = Duration.ofDays(1);

    private final PatrolTools tools;
    private final Routes routes;
    private final Hits hits;
    private final Runs runs;

    /** A page on these services. */
    public PlanPage(PatrolTools tools) {
        this.tools = tools;
        this.routes = new Routes(tools.transactions());
        this.hits = new Hits(tools.transactions());
        this.runs = new Runs(tools);
    }

    @Override
    public String path() {
        return "plan";
    }

    @Override
    public Text title() {
        return Text.of("Patrols now", "巡更实况");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public int refreshSeconds() {
        return REFRESH_SECONDS;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Times times = new Times(tools, caller.estateId());
        List<Case> open = list(caller, Map.of("state", RunType.SCHEDULED + "," + RunType.RUNNING, "sort", "due"));
        List<Case> running =
                open.stream().filter(run -> run.state().equals(RunType.RUNNING)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(caller, open, running, times.now()));
        blocks.add(underWay(caller.estateId(), running, times));
        blocks.add(ahead(open, times));
        blocks.add(points(caller.estateId(), times));
        blocks.add(new Block.Links(
                Text.of("See what a shift did", "查看班次回放"),
                List.of(new Link(Text.of("Replay", "回放"), "/m/patrol/replay"))));
        return new View(blocks);
    }

    private List<Case> list(Caller caller, Map<String, String> which) {
        Map<String, String> all = new java.util.HashMap<>(which);
        all.put("type", RunType.ID);
        all.put("limit", "200");
        return tools.reader().list(caller, CaseQuery.of(all)).orElseThrow().rows();
    }

    private Block tiles(Caller caller, List<Case> open, List<Case> running, Instant now) {
        List<Case> ended = list(
                caller,
                Map.of(
                        "state",
                        String.join(",", RunType.COMPLETE, RunType.INCOMPLETE, RunType.MISSED),
                        "sort",
                        "newest",
                        "from",
                        now.minus(DAY.multipliedBy(2)).toString()));
        return new Block.Tiles(List.of(
                tile(Text.of("Under way", "巡更中"), running.size(), Tone.NEUTRAL, RunType.RUNNING),
                tile(Text.of("To come", "待开始"), open.size() - running.size(), Tone.NEUTRAL, RunType.SCHEDULED),
                count(ended, RunType.COMPLETE, Text.of("Complete, 24 h", "24 小时内完成"), Tone.GOOD, now),
                count(ended, RunType.INCOMPLETE, Text.of("With gaps, 24 h", "24 小时内有漏点"), Tone.WARN, now),
                count(ended, RunType.MISSED, Text.of("Missed, 24 h", "24 小时内漏巡"), Tone.LATE, now)));
    }

    private static Tile count(List<Case> ended, String state, Text label, Tone tone, Instant now) {
        long count = ended.stream()
                .filter(run -> run.state().equals(state)
                        && !Times.of(run, RunType.FROM).isBefore(now.minus(DAY)))
                .count();
        return tile(label, count, count == 0 ? Tone.NEUTRAL : tone, state);
    }

    private static Tile tile(Text label, long count, Tone tone, String state) {
        return new Tile(label, Long.toString(count), tone, "/cases?type=" + RunType.ID + "&state=" + state);
    }

    private Block underWay(String estate, List<Case> running, Times times) {
        return new Block.Table(
                Text.of("Under way", "巡更中"),
                List.of(
                        Text.of("Run", "任务"),
                        Text.of("Route", "路线"),
                        Text.of("Who", "巡更人"),
                        Text.of("Points", "打点"),
                        Text.of("Last point", "最近打点"),
                        Text.of("Next in the plan", "计划下一点"),
                        Text.of("Until", "截止")),
                running.stream().map(run -> line(estate, run, times)).toList(),
                Text.of("Nobody is on patrol now.", "当前无人巡更。"));
    }

    private Line line(String estate, Case run, Times times) {
        RunPlan plan = runs.plan(run).orElseThrow();
        Judgement judged = runs.judge(run).orElseThrow();
        Text last = judged.counted().isEmpty() ? Text.same("–") : last(judged.counted(), times);
        boolean over = times.now().isAfter(plan.to());
        return new Line(
                List.of(
                        Text.same(run.number()),
                        Text.same(run.place()),
                        Text.same(tools.name(estate, run.people().assignee())),
                        Text.same(
                                judged.counted().size() + " / " + plan.points().size()),
                        last,
                        Text.same(
                                judged.missed().isEmpty()
                                        ? "–"
                                        : judged.missed().get(0)),
                        Text.same(times.clock(plan.to()))),
                over ? Tone.LATE : Tone.NEUTRAL,
                "/cases/" + run.number(),
                List.of());
    }

    private static Text last(List<Hit> counted, Times times) {
        Hit hit = counted.get(counted.size() - 1);
        return Text.same(hit.point() + " " + times.clock(hit.at()));
    }

    private Block ahead(List<Case> open, Times times) {
        List<Line> lines = open.stream()
                .filter(run ->
                        run.state().equals(RunType.SCHEDULED) && run.fields().containsKey(RunType.FROM))
                .limit(8)
                .map(run -> new Line(
                        List.of(
                                Text.same(run.number()),
                                Text.same(run.place()),
                                Text.same(times.dayAndClock(Times.of(run, RunType.FROM))),
                                Text.same(run.fields().getOrDefault(RunType.PLANNED, ""))),
                        times.now().isAfter(Times.of(run, RunType.FROM)) ? Tone.WARN : Tone.NEUTRAL,
                        "/cases/" + run.number(),
                        List.of()))
                .toList();
        return new Block.Table(
                Text.of("To come", "待开始"),
                List.of(Text.of("Run", "任务"), Text.of("Route", "路线"), Text.of("Begins", "开始"), Text.of("Points", "点数")),
                lines,
                Text.of(
                        "No run is planned. Runs come from the routes that have points and a begin.",
                        "没有已排任务。路线设置巡更点和班次后自动排班。"));
    }

    private Block points(String estate, Times times) {
        Map<String, Instant> latest = hits.latest(estate);
        List<Line> lines = new ArrayList<>();
        for (Route route : routes.all(estate)) {
            if (!route.retired()) {
                route.points().forEach(point -> lines.add(line(route, point, latest, times)));
            }
        }
        return new Block.Table(
                Text.of("Points of the estate", "小区巡更点"),
                List.of(
                        Text.of("Point", "巡更点"),
                        Text.of("Building", "楼栋"),
                        Text.of("Floor", "楼层"),
                        Text.of("Where", "位置"),
                        Text.of("Last hit", "最近打点"),
                        Text.of("State", "状态")),
                lines,
                Text.of("No point yet: make a route first.", "还没有巡更点，请先新建路线。"));
    }

    private static Line line(Route route, Checkpoint point, Map<String, Instant> latest, Times times) {
        Instant last = latest.get(Hits.key(route.code(), point.code()));
        boolean late = KeyPoint.isLate(point, last, times.now());
        return new Line(
                List.of(
                        Text.same(route.code() + " " + point.code()),
                        Text.same(point.building().isEmpty() ? "–" : point.building()),
                        Text.same(point.floor().isEmpty() ? "–" : point.floor()),
                        Text.same(point.words()),
                        last == null ? Text.of("never", "从未") : Text.same(times.dayAndClock(last)),
                        KeyPoint.words(point, late)),
                late ? Tone.LATE : Tone.NEUTRAL,
                "",
                List.of());
    }
}
