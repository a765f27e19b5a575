// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rules of assessment in force in an estate. Immutable view on the values of the parameters; as thread-safe as
 * these.
 *
 * @param value the value of a parameter by its key
 */
public record Rules(UnaryOperator<String> value) {
    /** Every standard of every area. */
    public List<Standard> standards() {
        return Arrays.stream(Area.values())
                .flatMap(area -> Standard.parse(area, value.apply(area.standardsKey())).stream())
                .toList();
    }

    /** How much an area counts. */
    public BigDecimal weight(Area area) {
        return number(area.weightKey());
    }

    /** What a non-conformity costs. */
    public BigDecimal points(Severity severity) {
        return number(severity.key());
    }

    /** The grade of a score; bands are half-open, decimals count. */
    public Grade grade(BigDecimal score) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade == Grade.FAIL || score.compareTo(number(grade.fromKey())) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Percent of the variable pay. */
    public BigDecimal payFactor(Grade grade) {
        return number(grade.payKey());
    }

    /** What follows from a score. */
    public FollowUp followUp(BigDecimal score) {
        if (score.compareTo(number("assess.talkBelow")) < 0) {
            return FollowUp.TALK;
        }
        return score.compareTo(number("assess.planBelow")) < 0 ? FollowUp.PLAN : FollowUp.NONE;
    }

    /** A number among the parameters. */
    public BigDecimal number(String key) {
        return new BigDecimal(value.apply(key));
    }
}
