// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deduction (扣分单). Immutable.
 *
 * @param source number of the case it comes from
 * @param reason one line
 */
public record Deduction(String source, Severity severity, String reason) {
    /** Each source once, with the gravest of what was found for it, in the order given. */
    public static List<Deduction> once(List<Deduction> all) {
        Map<String, Deduction> bySource = new LinkedHashMap<>();
        all.forEach(each -> bySource.merge(
                each.source(), each, (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other));
        return List.copyOf(bySource.values());
    }

    List<String> row(Rules rules) {
        return List.of(source, severity.name(), rules.points(severity).toPlainString(), reason);
    }

    /** The deductions of the lines of a sheet. */
    public static List<Deduction> read(String lines) {
        List<Deduction> deductions = new ArrayList<>();
        Rows.read(lines)
                .forEach(row -> deductions.add(new Deduction(row.get(0), Severity.valueOf(row.get(1)), row.get(3))));
        return List.copyOf(deductions);
    }
}
