// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hard gate (一票否优): whoever does not reach it is graded good at best. Immutable.
 *
 * @param code of the indicator
 * @param measured the figure; empty for "n/a", which shuts nobody out
 */
public record Gate(String code, Aim aim, Optional<BigDecimal> measured) {
    /** Whether it shuts the best grade. */
    public boolean isShut() {
        return measured.filter(figure -> !aim.isReached(figure)).isPresent();
    }

    List<String> row() {
        return List.of(
                code, aim.toString(), measured.map(BigDecimal::toPlainString).orElse("n/a"));
    }

    /** The gates of the lines of a sheet. */
    public static List<Gate> read(String lines) {
        List<Gate> gates = new ArrayList<>();
        Rows.read(lines)
                .forEach(row -> gates.add(new Gate(
                        row.get(0),
                        Aim.parse(row.get(1)).orElseThrow(),
                        row.get(2).equals("n/a") ? Optional.empty() : Optional.of(new BigDecimal(row.get(2))))));
        return List.copyOf(gates);
    }
}
