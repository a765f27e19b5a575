// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Restatement;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** What changed in months that were written down (更正记录): when, by which case, from what to what. */
public final class RestatementsPage implements ModulePage {
    private final AssessmentTools tools;

    /** A page on these services. */
    public RestatementsPage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "restatements";
    }

    @Override
    public Text title() {
        return Text.of("Restatements", "更正记录");
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
        Map<String, Indicator> indicators = tools.figures().get().indicators(caller.estateId()).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        return View.of(
                new Block.Note(
                        Text.of(
                                "Figures of a month that was written down do not change. What they would be since is"
                                        + " recorded here.",
                                "已定稿月份的数据不再改动，此后应有的变化记录于此。"),
                        Tone.NEUTRAL),
                new Block.Table(
                        Text.of("Newest first", "最新在前"),
                        List.of(
                                Text.of("Case", "工单"),
                                Text.of("Month", "月份"),
                                Text.of("Indicator", "指标"),
                                Text.of("Written down", "原数值"),
                                Text.of("Since", "更正为"),
                                Text.of("When", "时间")),
                        tools.figures().get().restatements(caller).orElseThrow().stream()
                                .map(each -> line(caller, each, indicators.get(each.code())))
                                .toList(),
                        Text.of("Nothing has changed since.", "定稿后没有变化。")));
    }

    private Line line(Caller caller, Restatement restatement, Indicator indicator) {
        return new Line(
                List.of(
                        Text.same(restatement.caseNumber()),
                        Text.same(restatement.month().toString()),
                        indicator == null
                                ? Text.same(restatement.code())
                                : FigureWords.name(restatement.code(), indicator.title()),
                        measured(indicator, restatement.before()),
                        measured(indicator, restatement.after()),
                        Text.same(CountedNote.time(restatement.at(), tools.zone(caller.estateId())))),
                Tone.NEUTRAL,
                restatement.caseNumber().isEmpty() ? "" : "/cases/" + restatement.caseNumber(),
                List.of());
    }

    /** Number and what makes it; only the latter when the module is away that says what it means. */
    private static Text measured(Indicator indicator, Measurement measured) {
        return indicator == null
                ? Text.of("{0} of {1}", "共 {1} 项，其中 {0} 项").with(measured.numerator(), measured.denominator())
                : Text.of("{0} ({1})", "{0}（{1}）")
                        .with(FigureWords.value(indicator, measured), FigureWords.made(indicator, measured));
    }
}
