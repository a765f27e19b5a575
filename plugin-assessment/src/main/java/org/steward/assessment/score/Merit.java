// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A bonus, or a malus below zero (加减分). Immutable.
 *
 * @param source number of the case it comes from
 * @param reason one line
 */
public record Merit(String source, BigDecimal points, String reason) {
    List<String> row() {
        return List.of(source, points.toPlainString(), reason);
    }

    /** The merits of the lines of a sheet. */
    public static List<Merit> read(String lines) {
        List<Merit> merits = new ArrayList<>();
        Rows.read(lines).forEach(row -> merits.add(new Merit(row.get(0), new BigDecimal(row.get(1)), row.get(2))));
        return List.copyOf(merits);
    }
}
