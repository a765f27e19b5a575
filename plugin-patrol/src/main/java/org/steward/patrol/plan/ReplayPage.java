// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.steward.core.api.form.Choice;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Narrowing;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Routes;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.Standing;

/** What a shift did, step by step in order of time (班次回放); works without a script. */
public final class ReplayPage implements ModulePage {
    private static final String DAY = "day";
    private static final String SHIFT = "shift";
    private static final String STEP = "step";
    private static final Duration SHIFT_LENGTH = Duration.ofHours(12);

    private final PatrolTools tools;
    private final Hits hits;
    private final Routes routes;

    /** A page on these services. */
    public ReplayPage(PatrolTools tools) {
        this.tools = tools;
        this.hits = new Hits(tools.transactions());
        this.routes = new Routes(tools.transactions());
    }

    @Override
    public String path() {
        return "replay";
    }

    @Override
    public Text title() {
        return Text.of("Replay of a shift", "班次回放");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Times times = new Times(tools, caller.estateId());
        LocalDate today = tools.today(caller.estateId());
        LocalDate day = day(query.getOrDefault(DAY, ""), today);
        boolean night = !"day".equals(query.get(SHIFT));
        Instant from =
                day.atTime(LocalTime.of(night ? 20 : 8, 0)).atZone(times.zone()).toInstant();
        List<Hit> records = hits.between(caller.estateId(), from, from.plus(SHIFT_LENGTH));
        int step = step(query.getOrDefault(STEP, ""), records.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(filter(day, night));
        if (!records.isEmpty()) {
            blocks.add(pager(day, night, step, records, times));
        }
        blocks.add(shown(caller.estateId(), records.subList(0, step), times));
        return new View(blocks);
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return text.isEmpty() ? today.minusDays(1) : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return today.minusDays(1);
        }
    }

    /** How many records are shown: all of them unless a step is asked for. */
    private static int step(String text, int all) {
        return text.matches("\\d{1,5}") ? Math.min(Integer.parseInt(text), all) : all;
    }

    private static Block filter(LocalDate day, boolean night) {
        return new Block.Filter(
                List.of(
                        new Narrowing(DAY, Text.of("Day", "日期"), Narrowing.Kind.DATE, day.toString(), List.of()),
                        new Narrowing(
                                SHIFT,
                                Text.of("Shift", "班次"),
                                Narrowing.Kind.CHOICE,
                                night ? "night" : "day",
                                List.of(
                                        Choice.of("night", "Night, 20:00-08:00", "夜班 20:00-08:00"),
                                        Choice.of("day", "Day, 08:00-20:00", "日班 08:00-20:00")))),
                Map.of(),
                Text.of("Show", "查看"));
    }

    private static Block pager(LocalDate day, boolean night, int step, List<Hit> records, Times times) {
        Text now = step == 0
                ? Text.of("Before the first point", "首个打点之前")
                : Text.of("{0} of {1}: {2}", "第 {0} / {1} 条：{2}")
                        .with(
                                step,
                                records.size(),
                                times.clock(records.get(step - 1).at()));
        return new Block.Pager(
                Text.of("Step by step", "逐步回放"),
                new Link(Text.of("One back", "上一条"), step == 0 ? "" : address(day, night, step - 1)),
                now,
                new Link(Text.of("One forth", "下一条"), step == records.size() ? "" : address(day, night, step + 1)));
    }

    private static String address(LocalDate day, boolean night, int step) {
        return "/m/patrol/replay?" + DAY + "=" + day + "&" + SHIFT + "=" + (night ? "night" : "day") + "&" + STEP + "="
                + step;
    }

    /** The latest first, so that the step just taken stands on top. */
    private Block shown(String estate, List<Hit> records, Times times) {
        Map<String, String> where = routes.all(estate).stream()
                .flatMap(route -> routes.points(estate, route.code()).stream())
                .collect(Collectors.toMap(point -> Hits.key(point.route(), point.code()), Checkpoint::where));
        List<Hit> latest = new ArrayList<>(records);
        Collections.reverse(latest);
        return new Block.Table(
                Text.of("So far, the latest on top", "截至此刻，最新在上"),
                List.of(
                        Text.of("Time", "时间"),
                        Text.of("Point", "巡更点"),
                        Text.of("Where", "位置"),
                        Text.of("Who", "巡更人"),
                        Text.of("Proof", "凭证"),
                        Text.of("Stored", "收到"),
                        Text.of("Stands", "判定"),
                        Text.of("Run", "任务")),
                latest.stream().map(hit -> line(estate, hit, where, times)).toList(),
                Text.of("Nothing was recorded in this shift.", "本班次没有记录。"));
    }

    private Line line(String estate, Hit hit, Map<String, String> where, Times times) {
        Text what = switch (hit.kind()) {
            case HIT -> Text.same(hit.point());
            case ANOMALY -> Text.of("Anomaly: {0} {1}", "异常：{0} {1}").with(hit.note(), hit.followUp());
            case END -> Text.of("Ended", "结束巡更");
        };
        return new Line(
                List.of(
                        Text.same(times.clock(hit.at())),
                        what,
                        Text.same(where.getOrDefault(Hits.key(hit.route(), hit.point()), "–")),
                        Text.same(tools.name(estate, hit.staff())),
                        hit.proof()
                                .map(proof -> Text.of("{0} ({1})", "{0}（{1}）")
                                        .with(proof.words(), proof.strength().words()))
                                .orElse(Text.same("–")),
                        Text.same(times.clock(hit.serverAt())),
                        hit.answer().words(),
                        Text.same(hit.run())),
                hit.kind() == Hit.Kind.ANOMALY ? Tone.WARN : hit.answer() == Standing.COUNTS ? Tone.NEUTRAL : Tone.WARN,
                "",
                List.of());
    }
}
