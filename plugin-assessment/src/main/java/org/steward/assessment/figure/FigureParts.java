// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.FigureQuery;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Slice;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** What a figure is made of: its parts by a dimension, and its cases, a page at a time. */
final class FigureParts {
    private static final int ROWS = 50;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AssessmentTools tools;
    private final Caller caller;
    private final Indicator indicator;
    private final Month month;
    private final Dimension by;
    private final Optional<String> value;
    private final boolean missesOnly;
    private final String after;

    FigureParts(AssessmentTools tools, Caller caller, Indicator indicator, Month month, Map<String, String> query) {
        this.tools = tools;
        this.caller = caller;
        this.indicator = indicator;
        this.month = month;
        this.by = FigurePage.dimensions().stream()
                .filter(each -> each.name().equals(query.get("by")))
                .findFirst()
                .orElse(Dimension.BUILDING);
        this.value = Optional.ofNullable(query.get("value"));
        this.missesOnly = "true".equals(query.get("misses"));
        this.after = query.getOrDefault("after", "");
    }

    List<Block> blocks() {
        Outcome<List<Slice>> parts = tools.figures().get().by(caller, indicator.code(), FigurePage.period(month), by);
        return parts.refusal().map(FigureParts::why).orElseGet(() -> shown(parts.orElseThrow()));
    }

    private static List<Block> why(Rejection refused) {
        return List.of(new Block.Note(refused.flaws().get(0).message(), Tone.WARN));
    }

    private List<Block> shown(List<Slice> slices) {
        return Stream.concat(Stream.of(chooser(), ranking(slices)), cases(slices).stream())
                .toList();
    }

    private Block chooser() {
        return new Block.Links(
                Text.of("Told apart by", "按此细分"),
                FigurePage.dimensions().stream()
                        .map(each -> new Link(each.title(), each == by ? "" : address(each)))
                        .toList());
    }

    private String address(Dimension dimension) {
        return Address.of(
                "figure",
                "code",
                indicator.code(),
                Month.PARAMETER,
                month.month().toString(),
                "by",
                dimension.name());
    }

    /** An empty value is one, too: the cases that have none. So it stays in the address. */
    private String part(String wanted) {
        String text = Address.to("", "value", wanted);
        return address(by) + "&" + (text.isEmpty() ? "value=" : text.substring(1));
    }

    /** This page with the part that is looked at. */
    private String here() {
        return value.map(this::part).orElseGet(() -> address(by));
    }

    private Block ranking(List<Slice> slices) {
        return new Chart.Ranking(
                by.title(),
                by.title(),
                Text.of("Figure", "数值"),
                indicator.unit().equals("%") ? HUNDRED : null,
                slices.stream().map(this::bar).toList(),
                Text.of("Nothing counts in this month.", "本月无可统计事项。"));
    }

    private Chart.Bar bar(Slice slice) {
        return new Chart.Bar(
                slice.title(),
                indicator.value(slice.measured()).orElse(null),
                FigureWords.value(indicator, slice.measured()),
                FigureWords.made(indicator, slice.measured()),
                FigureWords.tone(indicator, slice.measured()),
                part(slice.value()));
    }

    private List<Block> cases(List<Slice> slices) {
        Outcome<FigureCases> page = tools.figures()
                .get()
                .cases(
                        caller,
                        new FigureQuery(
                                indicator.code(),
                                FigurePage.period(month),
                                missesOnly,
                                value.isPresent() ? by : null,
                                value.orElse(""),
                                after,
                                ROWS));
        return page.refusal()
                .map(FigureParts::why)
                .orElseGet(() -> List.of(narrowings(), table(page.orElseThrow(), slices), onwards(page.orElseThrow())));
    }

    private Block narrowings() {
        String part = here();
        return new Block.Links(
                Text.of("Which cases", "事项范围"),
                List.of(
                        new Link(Text.of("All cases", "全部事项"), missesOnly ? part : ""),
                        new Link(Text.of("Only what missed", "仅未达标"), missesOnly ? "" : part + "&misses=true")));
    }

    private Block table(FigureCases page, List<Slice> slices) {
        Text title = value.map(wanted -> Text.of("Cases: {0}", "事项：{0}").with(called(wanted, slices)))
                .orElse(Text.of("The cases", "相关事项"));
        return new Block.Table(
                title,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("What", "内容"),
                        Text.of("Counts at", "统计时间"),
                        Text.of("Adds", "计入")),
                page.rows().stream().map(this::line).toList(),
                Text.of("No case counts here.", "没有可统计的事项。"));
    }

    private static Text called(String value, List<Slice> slices) {
        return slices.stream()
                .filter(slice -> slice.value().equals(value))
                .findFirst()
                .map(Slice::title)
                .orElse(Text.same(value));
    }

    private Line line(FigureCases.Row row) {
        Tally tally = row.tally();
        return new Line(
                List.of(
                        Text.same(row.caseNumber()),
                        Text.same(row.summary()),
                        Text.same(CountedNote.time(tally.at(), tools.zone(caller.estateId()))),
                        Text.of("{0} of {1}", "共 {1} 项，其中 {0} 项").with(tally.numerator(), tally.denominator())),
                indicator.isMissedBy(tally) ? Tone.LATE : Tone.NEUTRAL,
                "/cases/" + row.caseNumber(),
                List.of());
    }

    private Block onwards(FigureCases page) {
        String here = here() + (missesOnly ? "&misses=true" : "");
        List<Link> links = new ArrayList<>();
        if (!after.isEmpty()) {
            links.add(new Link(Text.of("First cases", "返回首页"), here));
        }
        if (!page.next().isEmpty()) {
            links.add(new Link(
                    Text.of("Next cases", "下一页"),
                    here + "&" + Address.to("", "after", page.next()).substring(1)));
        }
        return new Block.Links(Text.of("Pages", "分页"), links);
    }
}
