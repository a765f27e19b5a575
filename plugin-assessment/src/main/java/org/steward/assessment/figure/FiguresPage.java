// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.catalogue.Section;
import org.steward.core.api.form.Choice;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Narrowing;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** A month in figures (月度指标): every indicator with its target, and what is not measured yet. */
public final class FiguresPage implements ModulePage {
    private final AssessmentTools tools;

    /** A page on these services. */
    public FiguresPage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "figures";
    }

    @Override
    public Text title() {
        return Text.of("Figures", "指标数据");
    }

    @Override
    public String permission() {
        return Permissions.FIGURES_READ;
    }

    @Override
    public String exportPermission() {
        return Permissions.FIGURES_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Month month = Month.of(tools, caller.estateId(), query);
        List<Figure> figures =
                tools.figures().get().of(caller, Period.of(month.month())).orElseThrow();
        Board board = Board.of(month.month().toString(), figures);
        List<Block> blocks = new ArrayList<>();
        blocks.add(month.pager(path(), month.present(), kept(query)));
        blocks.add(filter(month, query));
        blocks.addAll(CountedNote.of(tools, caller.estateId()));
        frozen(figures, tools.zone(caller.estateId())).forEach(blocks::add);
        blocks.add(tiles(board, month));
        tables(board.narrowed(query)).forEach(blocks::add);
        blocks.add(further(caller, month));
        return new View(blocks);
    }

    private static String[] kept(Map<String, String> query) {
        return Stream.of("group", "missed", "q")
                .flatMap(name -> Stream.of(name, query.getOrDefault(name, "")))
                .toArray(String[]::new);
    }

    private static Block filter(Month month, Map<String, String> query) {
        List<Choice> sections = new ArrayList<>(List.of(Choice.of("", "All", "全部")));
        for (Section section : Section.values()) {
            sections.add(new Choice(section.name(), section.title()));
        }
        return new Block.Filter(
                List.of(
                        new Narrowing(
                                Month.PARAMETER,
                                Text.of("Month", "月份"),
                                Narrowing.Kind.MONTH,
                                month.month().toString(),
                                List.of()),
                        new Narrowing(
                                "group",
                                Text.of("Group", "分组"),
                                Narrowing.Kind.CHOICE,
                                query.getOrDefault("group", ""),
                                sections),
                        new Narrowing(
                                "q",
                                Text.of("Code or name", "编号或名称"),
                                Narrowing.Kind.TEXT,
                                query.getOrDefault("q", ""),
                                List.of()),
                        new Narrowing(
                                "missed",
                                Text.of("Missed targets only", "仅看未达标"),
                                Narrowing.Kind.TICK,
                                query.getOrDefault("missed", ""),
                                List.of())),
                Map.of(),
                Text.of("Show", "查看"));
    }

    private static List<Block> frozen(List<Figure> figures, ZoneId zone) {
        List<Block> notes = new ArrayList<>();
        CountedNote.frozenAt(figures)
                .ifPresent(at -> notes.add(new Block.Note(
                        Text.of("This month was written down for good on {0}.", "本月数据已于 {0} 定稿。")
                                .with(CountedNote.time(at, zone)),
                        Tone.NEUTRAL)));
        long changed = figures.stream().filter(figure -> figure.now() != null).count();
        if (changed > 0) {
            notes.add(new Block.Note(
                    Text.of("{0} figures would be different today; see the restatements.", "有 {0} 项数据定稿后发生变化，请查看更正记录。")
                            .with(changed),
                    Tone.WARN));
        }
        return notes;
    }

    private static Block tiles(Board board, Month month) {
        String at = month.month().toString();
        return new Block.Tiles(List.of(
                new Tile(Text.of("on target", "达标"), Long.toString(board.reached()), Tone.GOOD, ""),
                new Tile(
                        Text.of("targets missed", "未达标"),
                        Long.toString(board.missed()),
                        board.missed() > 0 ? Tone.LATE : Tone.NEUTRAL,
                        Address.of("figures", Month.PARAMETER, at, "missed", "true")),
                new Tile(Text.of("no module yet", "暂无模块"), Long.toString(board.withoutModule()), Tone.NEUTRAL, "")));
    }

    private static List<Block> tables(Board board) {
        List<Block> tables = new ArrayList<>();
        board.sections()
                .forEach((section, rows) -> tables.add(new Block.Table(
                        section.title(),
                        Board.COLUMNS,
                        rows.stream().map(row -> row.line(board.month())).toList(),
                        Text.of("Nothing here.", "无内容。"))));
        if (tables.isEmpty()) {
            tables.add(new Block.Note(
                    Text.of("No indicator matches. Take a filter away.", "没有符合条件的指标，请减少筛选条件。"), Tone.NEUTRAL));
        }
        return tables;
    }

    private static Block further(Caller caller, Month month) {
        String at = month.month().toString();
        List<Link> links = new ArrayList<>(List.of(
                new Link(Text.of("Estates side by side", "小区对比"), Address.of("estates", Month.PARAMETER, at)),
                new Link(Text.of("Restatements", "更正记录"), Address.of("restatements")),
                new Link(Text.of("What customers see", "服务公示预览"), Address.of("service"))));
        if (caller.may(Permissions.FIGURES_FREEZE) && !month.isRunning()) {
            links.add(0, new Link(Text.of("Write this month down", "本月定稿"), Address.of("freeze", Month.PARAMETER, at)));
        }
        return new Block.Links(Text.of("Further", "更多"), links);
    }
}
