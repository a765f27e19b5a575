// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.analysis.CaseAnalysis;
import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Count;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.form.Choice;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Narrowing;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** What the cases of some days have in common (工单分析): class, place, cause, repeat, time, and hot spots. */
public final class AnalysisPage implements ModulePage {
    private static final int LONGEST_RANKING = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AssessmentTools tools;

    /** A page on these services. */
    public AnalysisPage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "analysis";
    }

    @Override
    public Text title() {
        return Text.of("Analysis of cases", "工单分析");
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
        Looked looked = Looked.of(tools, caller.estateId(), query);
        CaseSelection selection = looked.selection();
        CaseAnalysis analysis = tools.analysis().get();
        List<Count> types = analysis.count(caller, CaseSelection.of(selection.period()), Trait.TYPE)
                .orElseThrow();
        HeatMaps maps = new HeatMaps(caller, selection, analysis);
        List<Block> blocks = new ArrayList<>();
        blocks.add(filter(selection, types));
        looked.wrong().ifPresent(wrong -> blocks.add(new Block.Note(wrong, Tone.WARN)));
        blocks.add(maps.course());
        blocks.add(ranking(Trait.TYPE, narrowed(types, selection), selection));
        for (Trait trait : List.of(Trait.CATEGORY, Trait.BUILDING, Trait.CHANNEL, Trait.REPEAT)) {
            blocks.add(ranking(trait, analysis.count(caller, selection, trait).orElseThrow(), selection));
        }
        blocks.add(maps.of(Trait.BUILDING, Trait.HOUR));
        blocks.add(maps.of(Trait.WEEKDAY, Trait.HOUR));
        blocks.add(maps.of(Trait.BUILDING, Trait.CATEGORY));
        blocks.add(new HotSpots(tools, caller, selection.period().to()).table());
        return new View(blocks);
    }

    private static List<Count> narrowed(List<Count> types, CaseSelection selection) {
        String chosen = selection.only().getOrDefault(Trait.TYPE, "");
        return types.stream()
                .filter(type -> chosen.isEmpty() || type.value().equals(chosen))
                .toList();
    }

    private static Block filter(CaseSelection selection, List<Count> types) {
        List<Choice> kinds = new ArrayList<>(List.of(Choice.of("", "All", "全部")));
        types.forEach(type -> kinds.add(new Choice(type.value(), type.title())));
        return new Block.Filter(
                List.of(
                        new Narrowing(
                                Looked.FROM,
                                Text.of("From", "起"),
                                Narrowing.Kind.DATE,
                                Looked.first(selection),
                                List.of()),
                        new Narrowing(
                                Looked.TO, Text.of("To", "止"), Narrowing.Kind.DATE, Looked.last(selection), List.of()),
                        new Narrowing(
                                Looked.TYPE,
                                Trait.TYPE.title(),
                                Narrowing.Kind.CHOICE,
                                selection.only().getOrDefault(Trait.TYPE, ""),
                                kinds)),
                Map.of(),
                Text.of("Show", "查看"));
    }

    private static Block ranking(Trait trait, List<Count> counts, CaseSelection selection) {
        long all = counts.stream().mapToLong(Count::cases).sum();
        return new Chart.Ranking(
                trait.title(),
                trait.title(),
                Text.of("Cases", "件数"),
                null,
                counts.stream()
                        .limit(LONGEST_RANKING)
                        .map(count -> bar(trait, count, all, selection))
                        .toList(),
                Text.of("No cases in these days.", "该时段没有工单。"));
    }

    private static Chart.Bar bar(Trait trait, Count count, long all, CaseSelection selection) {
        BigDecimal cases = BigDecimal.valueOf(count.cases());
        BigDecimal share = cases.multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return new Chart.Bar(
                count.title(),
                cases,
                Text.same(cases.toPlainString()),
                Text.same(share.toPlainString() + " %"),
                Tone.NEUTRAL,
                Looked.address(selection.with(trait, count.value())));
    }
}
