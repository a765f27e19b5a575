// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.text.Text;

/**
 * A list of points as text (巡更点清单), one a line: {@code code, building, floor, where, proofs, key minutes, label,
 * position}, separated by commas or tabs as a spreadsheet copies them, quoted where a comma belongs to a value. All but
 * the code may be left out; without proofs a label is accepted, read or typed. A label is given where one hangs
 * already, a position (latitude and longitude) where it is known. Pure.
 */
final class CheckpointList {
    static final String FIELD = "list";

    private static final int MOST = 200;

    private CheckpointList() {}

    /** The points in the order of the lines, numbered from 1; every flaw names its line. */
    static Outcome<List<Checkpoint>> read(String route, String text) {
        List<Checkpoint> points = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int at = 0;
        for (String line : text.split("\\R")) {
            at++;
            if (line.isBlank() || isHeading(line)) {
                continue;
            }
            Outcome<Checkpoint> point = new CheckpointCells(cells(line)).point(route, points.size() + 1);
            int number = at;
            point.refusal().ifPresent(refusal -> refusal.flaws().forEach(flaw -> flaws.add(in(number, flaw))));
            point.result().ifPresent(found -> {
                if (!codes.add(found.code())) {
                    flaws.add(in(
                            number,
                            flaw(Text.of("the code {0} comes twice", "编码 {0} 重复")
                                    .with(found.code()))));
                }
                points.add(found);
            });
        }
        if (points.size() > MOST) {
            flaws.add(flaw(
                    Text.of("A route has at most {0} points", "一条路线最多 {0} 个点").with(MOST)));
        }
        return flaws.isEmpty() ? Outcome.done(List.copyOf(points)) : Outcome.invalid(flaws);
    }

    /** Cuts a line at commas or tabs outside quotes. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '，' || each == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static boolean isHeading(String line) {
        String first = cells(line).get(0);
        return first.equalsIgnoreCase("code") || first.equals("编码");
    }

    private static Flaw flaw(Text message) {
        return new Flaw(FIELD, "invalid", message);
    }

    private static Flaw in(int line, Flaw flaw) {
        return flaw(Text.of("Line {0}: {1}", "第 {0} 行：{1}").with(line, flaw.message()));
    }
}
