// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.text.Text;

/** K72 of domain section 4, from the final sheets of a period. */
public final class ScoreIndicator {
    private static final Set<String> COUNTING = Set.of(SheetType.FINAL, SheetType.LOCKED);
    private static final int HUNDREDTHS = 100;

    private ScoreIndicator() {}

    /** The mean score; each sheet counts in hundredths, so that no decimal is lost. */
    public static Indicator declare() {
        return new Indicator(
                "K72",
                Text.of("Assessment score", "考核得分"),
                Text.of(
                        "points of the items after deductions, mean of the final sheets, 0 to 100",
                        "评分项得分扣减后合计（0–100），按已定稿评分表平均"),
                "points",
                BigDecimal.valueOf(85),
                true,
                "B07",
                Share.each(Set.of(SheetType.ID), ScoreIndicator::tallies));
    }

    private static List<Tally> tallies(CaseFile file) {
        var fields = file.current().fields();
        boolean counts = COUNTING.contains(file.current().state()) && "true".equals(fields.get(SheetFields.SCORED));
        if (!counts || !fields.containsKey(SheetFields.SCORED_AT)) {
            return List.of();
        }
        long hundredths =
                new BigDecimal(fields.get(SheetFields.TOTAL)).movePointRight(2).longValue();
        return List.of(Tally.of(Instant.parse(fields.get(SheetFields.SCORED_AT)), hundredths, HUNDREDTHS));
    }
}
