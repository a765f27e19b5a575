// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.score.Grade;
import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;

/** The scores of a cycle by rank (考核排名), and one sheet with everything that made its score. */
public final class ScoresPage implements ModulePage {
    private static final String PATH = "/m/assessment/scores";
    private static final int CYCLES_SHOWN = 12;

    private final AssessmentTools tools;
    private final SheetShelf shelf;
    private final Workflow workflow = SheetType.declare().workflow();

    /** A page on these services. */
    public ScoresPage(AssessmentTools tools) {
        this.tools = tools;
        this.shelf = new SheetShelf(tools);
    }

    @Override
    public String path() {
        return "scores";
    }

    @Override
    public Text title() {
        return Text.of("Scores", "考核得分");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Caller system = Caller.system("assessment", caller.estateId());
        SheetSight sight = new SheetSight(tools, caller);
        String number = query.getOrDefault("sheet", "");
        if (!number.isEmpty()) {
            return tools.reader()
                    .get()
                    .find(system, number)
                    .result()
                    .filter(sheet -> sheet.type().equals(SheetType.ID) && sight.covers(sheet))
                    .map(SheetView::of)
                    .orElseGet(() -> View.of(new Block.Note(
                            Text.of("There is no such sheet, or it is not for you.", "没有此评分表，或您无权查看。"), Tone.WARN)));
        }
        List<Case> cycles = shelf.cycles(system);
        Optional<Case> chosen = cycles.stream()
                .filter(cycle -> cycle.number().equals(query.getOrDefault("cycle", "")))
                .findFirst()
                .or(() -> cycles.stream().findFirst());
        List<Block> blocks = new ArrayList<>();
        chosen.ifPresent(cycle -> blocks.add(ranking(system, sight, cycles, cycle)));
        blocks.add(cycles(cycles));
        return new View(blocks);
    }

    private Block ranking(Caller system, SheetSight sight, List<Case> cycles, Case cycle) {
        List<Case> sheets = shelf.sheets(system, cycle);
        Map<String, BigDecimal> earlier = new HashMap<>();
        SheetShelf.before(cycles, cycle)
                .ifPresent(before -> shelf.sheets(system, before)
                        .forEach(sheet -> Subject.of(sheet.source())
                                .ifPresent(subject ->
                                        SheetShelf.total(sheet).ifPresent(total -> earlier.put(subject.id(), total)))));
        List<Line> lines = new ArrayList<>();
        for (int rank = 0; rank < sheets.size(); rank++) {
            Case sheet = sheets.get(rank);
            if (sight.covers(sheet)) {
                lines.add(line(sheet, (rank + 1) + " / " + sheets.size(), earlier));
            }
        }
        return new Block.Table(
                title(cycle),
                List.of(
                        Text.of("Rank", "名次"),
                        Text.of("Subject", "被考核者"),
                        Text.of("Score", "得分"),
                        Text.of("Grade", "等级"),
                        Text.of("Trend", "较上期"),
                        Text.of("Pay factor", "绩效系数"),
                        Text.of("State", "状态")),
                lines,
                Text.of("There is no sheet here that you may see.", "没有您可查看的评分表。"));
    }

    private static Text title(Case cycle) {
        Text kind = CycleType.Scope.of(cycle).map(scope -> scope.kind().title()).orElse(Text.same(""));
        return Text.of("{0}, {1} – {2}", "{0}，{1} 至 {2}")
                .with(kind, cycle.fields().get(SheetFields.FROM), cycle.fields().get(SheetFields.TO));
    }

    private Line line(Case sheet, String rank, Map<String, BigDecimal> earlier) {
        Optional<BigDecimal> total = SheetShelf.total(sheet);
        Optional<Grade> grade = total.map(any -> Grade.valueOf(sheet.fields().get(SheetFields.GRADE)));
        return new Line(
                List.of(
                        Text.same(total.isPresent() ? rank : "–"),
                        Text.same(sheet.fields().getOrDefault(SheetFields.NAME, sheet.summary())),
                        total.map(score -> Text.same(score.toPlainString())).orElse(Text.of("n/a", "无数据")),
                        grade.map(Grade::title).orElse(Text.same("–")),
                        Text.same(trend(sheet, total, earlier)),
                        Text.same(total.map(any -> sheet.fields().get(SheetFields.PAY) + " %")
                                .orElse("–")),
                        workflow.state(sheet.state()).map(State::title).orElse(Text.same(sheet.state()))),
                grade.map(ScoresPage::tone).orElse(Tone.NEUTRAL),
                PATH + "?sheet=" + sheet.number(),
                List.of());
    }

    private static String trend(Case sheet, Optional<BigDecimal> total, Map<String, BigDecimal> earlier) {
        Optional<BigDecimal> before = Subject.of(sheet.source()).map(subject -> earlier.get(subject.id()));
        if (total.isEmpty() || before.isEmpty()) {
            return "–";
        }
        BigDecimal change = total.get().subtract(before.get());
        String sign = change.signum() > 0 ? "▲ +" : change.signum() < 0 ? "▼ " : "＝ ";
        return sign + change.toPlainString();
    }

    private static Tone tone(Grade grade) {
        return switch (grade) {
            case EXCELLENT, GOOD -> Tone.GOOD;
            case PASS, FAIR -> Tone.NEUTRAL;
            case POOR -> Tone.WARN;
            case FAIL -> Tone.LATE;
        };
    }

    private static Block cycles(List<Case> cycles) {
        return new Block.Table(
                Text.of("Cycles", "考核周期"),
                List.of(Text.of("Cycle", "周期"), Text.of("Period", "期间"), Text.of("Sheets", "评分表数")),
                cycles.stream()
                        .limit(CYCLES_SHOWN)
                        .map(cycle -> new Line(
                                List.of(
                                        CycleType.Scope.of(cycle)
                                                .map(scope -> scope.kind().title())
                                                .orElse(Text.same(cycle.number())),
                                        Text.same(cycle.fields().get(SheetFields.FROM) + " – "
                                                + cycle.fields().get(SheetFields.TO)),
                                        Text.same(cycle.fields().getOrDefault(CycleType.SHEETS, "0"))),
                                Tone.NEUTRAL,
                                PATH + "?cycle=" + cycle.number(),
                                List.of()))
                        .toList(),
                Text.of("No period has been assessed yet.", "尚无考核周期。"));
    }
}
