// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.figure.Address;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Page;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The very cases behind a count of the analysis (明细), a page at a time. */
public final class CountedCasesPage implements ModulePage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ROWS = 50;

    private final AssessmentTools tools;

    /** A page on these services. */
    public CountedCasesPage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "cases";
    }

    @Override
    public Text title() {
        return Text.of("Cases behind a count", "分析明细");
    }

    @Override
    public String permission() {
        return Permissions.FIGURES_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Looked looked = Looked.of(tools, caller.estateId(), query);
        CaseSelection selection = looked.selection();
        Outcome<Page<Case>> found =
                tools.analysis().get().cases(caller, selection, query.getOrDefault("after", ""), ROWS);
        List<Block> blocks = new ArrayList<>();
        looked.wrong().ifPresent(wrong -> blocks.add(new Block.Note(wrong, Tone.WARN)));
        blocks.add(new Block.Note(narrowedTo(caller, selection), Tone.NEUTRAL));
        found.refusal()
                .ifPresentOrElse(
                        refused ->
                                blocks.add(new Block.Note(refused.flaws().get(0).message(), Tone.WARN)),
                        () -> blocks.addAll(list(caller, found.orElseThrow(), query, selection)));
        blocks.add(new Block.Links(
                Text.of("Further", "更多"),
                List.of(new Link(
                        Text.of("Back to the analysis", "返回分析"),
                        Address.of(
                                "analysis",
                                Looked.FROM,
                                Looked.first(selection),
                                Looked.TO,
                                Looked.last(selection),
                                Looked.TYPE,
                                selection.only().getOrDefault(Trait.TYPE, ""))))));
        return new View(blocks);
    }

    /** The days, and each trait as people call its value. */
    private Text narrowedTo(Caller caller, CaseSelection selection) {
        Text text =
                Text.of("Received {0} to {1}", "受理日期 {0} 至 {1}").with(Looked.first(selection), Looked.last(selection));
        for (Trait trait : Trait.values()) {
            String value = selection.only().get(trait);
            if (value != null) {
                Text called = tools.analysis()
                        .get()
                        .count(caller, selection, trait)
                        .result()
                        .flatMap(counts -> counts.stream()
                                .filter(count -> count.value().equals(value))
                                .findFirst())
                        .map(Count::title)
                        .orElse(Text.same(value.isEmpty() ? "–" : value));
                text = Text.of("{0} · {1}: {2}", "{0} · {1}：{2}").with(text, trait.title(), called);
            }
        }
        return text;
    }

    private List<Block> list(Caller caller, Page<Case> page, Map<String, String> query, CaseSelection selection) {
        ZoneId zone = tools.zone(caller.estateId());
        List<Link> onwards = new ArrayList<>();
        String here = Looked.address(selection);
        if (!query.getOrDefault("after", "").isEmpty()) {
            onwards.add(new Link(Text.of("First cases", "返回首页"), here));
        }
        if (!page.next().isEmpty()) {
            onwards.add(new Link(Text.of("Next cases", "下一页"), here + "&after=" + page.next()));
        }
        return List.of(
                new Block.Table(
                        Text.of("The cases", "相关工单"),
                        List.of(
                                Text.of("Number", "编号"),
                                Text.of("What", "内容"),
                                Text.of("Where", "地点"),
                                Text.of("Received", "受理时间")),
                        page.rows().stream().map(row -> line(row, zone)).toList(),
                        Text.of("No cases.", "没有工单。")),
                new Block.Links(Text.of("Pages", "分页"), onwards));
    }

    private static Line line(Case row, ZoneId zone) {
        return new Line(
                List.of(
                        Text.same(row.number()),
                        Text.same(row.summary()),
                        Text.same(row.unitId().isEmpty() ? row.place() : row.unitId()),
                        Text.same(TIME.format(row.times().receivedAt().atZone(zone)))),
                Tone.NEUTRAL,
                "/cases/" + row.number(),
                List.of());
    }
}
