// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A deduction (扣分单). Immutable.
 *
 * @param source number of the case it comes from
 * @param reason one line
 * @param times how often its points count, at least 1
 */
public record Deduction(String source, Severity severity, String reason, int times) {
    /** So many characters of a reason stand on a sheet: all lines that can count must fit on it. */
    private static final int LONGEST_REASON = 80;

    private static final int TIMES = 4;

    /** A deduction that counts once. */
    public Deduction(String source, Severity severity, String reason) {
        this(source, severity, reason, 1);
    }

    /** Each source once, with the gravest of what was found for it, in the order given. */
    public static List<Deduction> once(List<Deduction> all) {
        Map<String, Deduction> bySource = new LinkedHashMap<>();
        all.forEach(each -> bySource.merge(
                each.source(), each, (one, other) -> one.severity().compareTo(other.severity()) >= 0 ? one : other));
        return List.copyOf(bySource.values());
    }

    /** The points it costs. */
    BigDecimal points(Rules rules) {
        return rules.points(severity).multiply(BigDecimal.valueOf(times));
    }

    List<String> row(Rules rules) {
        String brief = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
        List<String> row = List.of(source, severity.name(), points(rules).toPlainString(), brief);
        return times == 1
                ? row
                : Stream.concat(row.stream(), Stream.of(Integer.toString(times)))
                        .toList();
    }

    /** The deductions of the lines of a sheet. */
    public static List<Deduction> read(String lines) {
        List<Deduction> deductions = new ArrayList<>();
        Rows.read(lines)
                .forEach(row -> deductions.add(new Deduction(
                        row.get(0),
                        Severity.valueOf(row.get(1)),
                        row.get(3),
                        row.size() > TIMES ? Integer.parseInt(row.get(TIMES)) : 1)));
        return List.copyOf(deductions);
    }
}
