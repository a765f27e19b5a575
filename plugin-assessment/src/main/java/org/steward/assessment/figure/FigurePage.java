// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.catalogue.Catalogue;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** One indicator in a month (单项指标): its course, what it is made of, and the very cases. */
public final class FigurePage implements ModulePage {
    private static final int COURSE = 12;

    private final AssessmentTools tools;

    /** A page on these services. */
    public FigurePage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "figure";
    }

    @Override
    public Text title() {
        return Text.of("One figure", "单项指标");
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
        String code = query.getOrDefault("code", "");
        Optional<Indicator> indicator = tools.figures().get().indicators(caller.estateId()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (indicator.isEmpty()) {
            return View.of(unmeasured(code), back(Map.of()));
        }
        Month month = Month.of(tools, caller.estateId(), query);
        List<Figure> course = tools.figures()
                .get()
                .trend(caller, code, month.month().minusMonths(COURSE - 1L), month.month())
                .orElseThrow();
        FigureParts parts = new FigureParts(tools, caller, indicator.get(), month, query);
        List<Block> blocks = new ArrayList<>();
        blocks.add(month.pager(path(), month.present(), "code", code, "by", query.getOrDefault("by", "")));
        blocks.add(now(course));
        blocks.add(new Chart.Trend(
                Text.of("Twelve months", "近十二个月"),
                indicator.get().unit(),
                points(course),
                indicator.get().target(),
                indicator.get().unit().isEmpty()));
        blocks.addAll(CountedNote.of(tools, caller.estateId()));
        blocks.add(about(indicator.get()));
        blocks.addAll(parts.blocks());
        blocks.add(back(Map.of(Month.PARAMETER, month.month().toString())));
        return new View(blocks);
    }

    private static Block unmeasured(String code) {
        Text text = Catalogue.entry(code)
                .map(entry -> Text.of("{0}: no module of this estate measures it yet.", "{0}：本小区暂无模块统计此指标。")
                        .with(FigureWords.name(entry.code(), entry.title())))
                .orElse(Text.of("There is no such indicator.", "没有此指标。"));
        return new Block.Note(text, Tone.NEUTRAL);
    }

    private static Block back(Map<String, String> query) {
        return new Block.Links(
                Text.of("Further", "更多"),
                List.of(new Link(
                        Text.of("All figures of the month", "本月全部指标"),
                        Address.of("figures", Month.PARAMETER, query.getOrDefault(Month.PARAMETER, "")))));
    }

    private static Block now(List<Figure> course) {
        Figure figure = course.get(course.size() - 1);
        Indicator indicator = figure.indicator();
        return new Chart.BigFigure(
                FigureWords.name(indicator.code(), indicator.title()),
                FigureWords.value(figure),
                FigureWords.verdict(indicator, figure.measured()),
                FigureWords.tone(indicator, figure.measured()),
                FigureWords.made(indicator, figure.measured()),
                Text.of("Target: {0}", "目标：{0}").with(FigureWords.target(indicator)),
                List.of(),
                "");
    }

    /** The figures of some months as points that lead to their month. */
    static List<Chart.Point> points(List<Figure> course) {
        return course.stream().map(FigurePage::point).toList();
    }

    private static Chart.Point point(Figure figure) {
        Indicator indicator = figure.indicator();
        String month = figure.period().from().toString().substring(0, "yyyy-MM".length());
        return new Chart.Point(
                Text.same(month),
                figure.value().orElse(null),
                FigureWords.made(indicator, figure.measured()),
                FigureWords.tone(indicator, figure.measured()),
                Address.of("figure", "code", indicator.code(), Month.PARAMETER, month));
    }

    private Block about(Indicator indicator) {
        return new Block.Table(
                Text.of("How it is counted", "统计口径"),
                List.of(Text.of("What", "项目"), Text.of("Meaning", "内容")),
                Stream.of(
                                List.of(Text.of("Formula", "公式"), indicator.formula()),
                                List.of(Text.of("Target", "目标"), FigureWords.target(indicator)),
                                List.of(Text.of("Source", "来源"), Text.same(indicator.source())),
                                List.of(Text.of("Kinds of case", "涉及事项"), kinds(indicator)))
                        .map(cells -> new Line(cells, Tone.NEUTRAL, "", List.of()))
                        .toList(),
                Text.of("Nothing.", "无。"));
    }

    private Text kinds(Indicator indicator) {
        List<Text> titles = indicator.measure().caseTypes().stream()
                .sorted()
                .map(id -> tools.types().get().known(id).map(CaseType::title).orElse(Text.same(id)))
                .toList();
        return new Text(
                String.join(", ", titles.stream().map(Text::en).toList()),
                String.join("、", titles.stream().map(Text::zh).toList()));
    }

    /** The dimensions a figure may be told apart by. */
    static List<Dimension> dimensions() {
        return List.of(
                Dimension.BUILDING,
                Dimension.TEAM,
                Dimension.RESPONSIBLE,
                Dimension.ASSIGNEE,
                Dimension.CATEGORY,
                Dimension.TYPE,
                Dimension.WEEKDAY,
                Dimension.HOUR);
    }

    /** The period of a month. */
    static Period period(Month month) {
        return Period.of(month.month());
    }
}
