// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.figure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.indicator.Counting;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.text.Text;

/** Says how fresh figures are: until when was counted, what is still being counted, what is frozen. */
final class CountedNote {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CountedNote() {}

    static List<Block> of(AssessmentTools tools, String estateId) {
        Figures figures = tools.figures().get();
        ZoneId zone = tools.zone(estateId);
        List<Block> notes = new ArrayList<>();
        Optional<Instant> until = figures.countedUntil(estateId);
        notes.add(new Block.Note(
                until.map(at -> Text.of("Counted until {0}.", "已统计至 {0}。").with(time(at, zone)))
                        .orElse(Text.of(
                                "The figures are being counted for the first time; they are not complete yet.",
                                "正在首次统计，数据尚不完整。")),
                until.isPresent() ? Tone.NEUTRAL : Tone.WARN));
        for (Counting counting : figures.counting(estateId)) {
            Text how = counting.first()
                    ? Text.of(
                            "{0}: counted for the first time, {1} % done. Its figures are not complete yet.",
                            "{0}：首次统计中，已完成 {1} %，数据尚不完整。")
                    : Text.of(
                            "{0}: counted anew, {1} % done. Until then the old figures are shown.",
                            "{0}：重新统计中，已完成 {1} %，期间显示原有数据。");
            notes.add(new Block.Note(how.with(counting.moduleId(), counting.percent()), Tone.WARN));
        }
        return notes;
    }

    /** Whether and when the month of some figures was written down for good. */
    static Optional<Instant> frozenAt(List<Figure> figures) {
        return figures.stream()
                .map(Figure::frozenAt)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** An instant on the clock of the estate. */
    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
