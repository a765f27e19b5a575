// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.parameter.Parameter;

/**
 * A standard of an area (考核标准): an indicator, what it aims at and how much it counts within the area. Written as
 * {@code K15}, {@code K15 95} or {@code K15 95 x2}. Immutable.
 *
 * @param target empty for that of the indicator
 * @param weight above 0
 */
public record Standard(Area area, String code, Optional<BigDecimal> target, BigDecimal weight) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\S+?)(?:\\s+(\\d{1,6}(?:\\.\\d+)?))?(?:\\s*[x×]\\s*(\\d{1,4}(?:\\.\\d+)?))?");

    /** The standards of an area; what cannot be understood stands as a code for which there is no data. */
    public static List<Standard> parse(Area area, String list) {
        List<Standard> standards = new ArrayList<>();
        for (String item : Parameter.items(list)) {
            Matcher written = WRITTEN.matcher(item);
            boolean fits = written.matches();
            BigDecimal weight = fits && written.group(3) != null ? new BigDecimal(written.group(3)) : BigDecimal.ONE;
            standards.add(new Standard(
                    area,
                    fits ? written.group(1) : item,
                    fits ? Optional.ofNullable(written.group(2)).map(BigDecimal::new) : Optional.empty(),
                    weight.signum() > 0 ? weight : BigDecimal.ONE));
        }
        return List.copyOf(standards);
    }
}
