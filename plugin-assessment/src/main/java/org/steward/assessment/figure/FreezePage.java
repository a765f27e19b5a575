// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Writes the figures of a month down for good (月度定稿), after showing what would be written. */
public final class FreezePage implements ModulePage {
    private static final String FREEZE = "freeze";

    private final AssessmentTools tools;

    /** A page on these services. */
    public FreezePage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return FREEZE;
    }

    @Override
    public Text title() {
        return Text.of("Write a month down", "月度定稿");
    }

    @Override
    public String permission() {
        return Permissions.FIGURES_FREEZE;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Month month = Month.over(tools, caller.estateId(), query);
        List<Figure> figures =
                tools.figures().get().of(caller, Period.of(month.month())).orElseThrow();
        Optional<Instant> frozen = CountedNote.frozenAt(figures);
        List<Block> blocks = new ArrayList<>();
        blocks.add(month.pager(FREEZE, month.present().minusMonths(1)));
        blocks.addAll(CountedNote.of(tools, caller.estateId()));
        blocks.add(new Block.Note(says(caller, month, figures, frozen), frozen.isPresent() ? Tone.GOOD : Tone.NEUTRAL));
        blocks.add(preview(month, figures));
        if (frozen.isEmpty() && !figures.isEmpty()) {
            blocks.add(new Block.Buttons(List.of(new Button(
                    FREEZE,
                    Text.of("Write {0} down for good", "将 {0} 定稿").with(Month.words(month.month())),
                    Map.of(Month.PARAMETER, month.month().toString())))));
        }
        blocks.add(new Block.Links(
                Text.of("Further", "更多"),
                List.of(new Link(
                        Text.of("All figures of the month", "本月全部指标"),
                        Address.of("figures", Month.PARAMETER, month.month().toString())))));
        return new View(blocks);
    }

    private Text says(Caller caller, Month month, List<Figure> figures, Optional<Instant> frozen) {
        return frozen.map(at -> Text.of("{0} was written down for good on {1}.", "{0} 已于 {1} 定稿。")
                        .with(Month.words(month.month()), CountedNote.time(at, tools.zone(caller.estateId()))))
                .orElse(Text.of(
                                "{1} figures of {0} will be written down as they stand here. This cannot be taken back;"
                                        + " what changes later is kept as a restatement.",
                                "将按下表写定 {0} 的 {1} 项数据。定稿不可撤销，此后的变化记入更正记录。")
                        .with(Month.words(month.month()), figures.size()));
    }

    private static Block preview(Month month, List<Figure> figures) {
        String at = month.month().toString();
        return new Block.Table(
                Text.of("What is written down", "定稿内容"),
                Board.COLUMNS,
                Board.of(at, figures).rows().stream()
                        .filter(row -> row.figure() != null)
                        .map(row -> row.line(at))
                        .toList(),
                Text.of("No module of this estate measures anything yet.", "本小区暂无模块提供指标。"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        if (!action.equals(FREEZE)) {
            return ModulePage.super.act(caller, action, fields);
        }
        String text = fields.getOrDefault(Month.PARAMETER, "");
        try {
            YearMonth month = YearMonth.parse(text);
            return tools.figures()
                    .get()
                    .freeze(caller, month)
                    .map(count -> Text.of("{0} figures of {1} are written down for good", "{1} 的 {0} 项数据已定稿")
                            .with(count, Month.words(month)));
        } catch (DateTimeException unreadable) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    Month.PARAMETER,
                    "not-a-month",
                    Text.of("\"{0}\" is no month; write it like 2026-11", "“{0}”不是月份，请写成 2026-11")
                            .with(text));
        }
    }
}
