// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The same indicators of every estate the caller may see, side by side (小区对比). */
public final class EstatesPage implements ModulePage {
    private static final int MOST_ESTATES = 30;

    private final AssessmentTools tools;

    /** A page on these services. */
    public EstatesPage(AssessmentTools tools) {
        this.tools = tools;
    }

    /** The figures of an estate. */
    private record Column(Estate estate, List<Figure> figures) {
        Optional<Figure> figure(String code) {
            return figures.stream()
                    .filter(figure -> figure.indicator().code().equals(code))
                    .findFirst();
        }
    }

    @Override
    public String path() {
        return "estates";
    }

    @Override
    public Text title() {
        return Text.of("Estates side by side", "小区对比");
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
        List<Column> columns = columns(caller, month);
        Map<String, Indicator> indicators = new TreeMap<>();
        columns.forEach(column -> column.figures()
                .forEach(figure -> indicators.putIfAbsent(figure.indicator().code(), figure.indicator())));
        List<Block> blocks = new ArrayList<>();
        Optional<Indicator> chosen = Optional.ofNullable(indicators.get(query.getOrDefault("code", "")));
        blocks.add(month.pager(
                path(), month.present(), "code", chosen.map(Indicator::code).orElse("")));
        chosen.ifPresent(indicator -> blocks.add(ranking(indicator, columns)));
        blocks.add(table(month, columns, List.copyOf(indicators.values())));
        return new View(blocks);
    }

    private List<Column> columns(Caller caller, Month month) {
        List<Column> columns = new ArrayList<>();
        for (Estate estate : tools.estates().get().estates()) {
            Optional<Caller> there = estate.id().equals(caller.estateId())
                    ? Optional.of(caller)
                    : tools.staff().get().caller(estate.id(), caller.id());
            if (columns.size() < MOST_ESTATES
                    && there.isPresent()
                    && there.get().may(Permissions.FIGURES_READ)) {
                columns.add(new Column(
                        estate,
                        tools.figures()
                                .get()
                                .of(there.get(), Period.of(month.month()))
                                .orElseThrow()));
            }
        }
        return columns;
    }

    private static Block ranking(Indicator indicator, List<Column> columns) {
        Comparator<Chart.Bar> order =
                Comparator.comparing(Chart.Bar::value, Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Chart.Bar> best =
                Comparator.comparing(Chart.Bar::value, Comparator.nullsLast(Comparator.reverseOrder()));
        List<Chart.Bar> bars = columns.stream()
                .flatMap(column -> column.figure(indicator.code()).stream().map(figure -> bar(column.estate(), figure)))
                .sorted(indicator.higherIsBetter() ? best : order)
                .toList();
        return new Chart.Ranking(
                FigureWords.name(indicator.code(), indicator.title()),
                Text.of("Estate", "小区"),
                Text.of("Figure", "数值"),
                null,
                bars,
                Text.of("No estate measures it.", "没有小区统计此指标。"));
    }

    private static Chart.Bar bar(Estate estate, Figure figure) {
        return new Chart.Bar(
                estate.name(),
                figure.value().orElse(null),
                FigureWords.value(figure.indicator(), figure.measured()),
                FigureWords.made(figure.indicator(), figure.measured()),
                FigureWords.tone(figure.indicator(), figure.measured()),
                "");
    }

    private Block table(Month month, List<Column> columns, List<Indicator> indicators) {
        List<Text> titles = new ArrayList<>(List.of(Text.of("Indicator", "指标"), Text.of("Target", "目标")));
        columns.forEach(column -> titles.add(column.estate().name()));
        return new Block.Table(
                Text.of("Every indicator", "全部指标"),
                titles,
                indicators.stream()
                        .map(indicator -> line(month, columns, indicator))
                        .toList(),
                Text.of("No module of these estates measures anything yet.", "暂无模块提供指标。"));
    }

    private Line line(Month month, List<Column> columns, Indicator indicator) {
        List<Text> cells = new ArrayList<>(
                List.of(FigureWords.name(indicator.code(), indicator.title()), FigureWords.target(indicator)));
        for (Column column : columns) {
            cells.add(column.figure(indicator.code()).map(EstatesPage::cell).orElse(Text.of("not measured", "未统计")));
        }
        return new Line(
                cells,
                Tone.NEUTRAL,
                Address.of(path(), Month.PARAMETER, month.month().toString(), "code", indicator.code()),
                List.of());
    }

    private static Text cell(Figure figure) {
        Text value = FigureWords.value(figure.indicator(), figure.measured());
        return figure.onTarget().isEmpty()
                ? value
                : Text.of("{0}, {1}", "{0}，{1}")
                        .with(value, FigureWords.verdict(figure.indicator(), figure.measured()));
    }
}
