// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int DAY_MINUTES = 1440;
    private static final Set<Proof> USUAL = Set.of(Proof.QR, Proof.CODE, Proof.PHOTO);

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
            Outcome<Checkpoint> point = point(route, cells(line), points.size() + 1);
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

    /** One point from its values, in the order of a line. */
    static Outcome<Checkpoint> point(String route, List<String> cells, int place) {
        String code = cell(cells, 0);
        String words = cell(cells, 3);
        String proofs = cell(cells, 4);
        String key = cell(cells, 5);
        String label = cell(cells, 6).toUpperCase(Locale.ROOT);
        String position = cell(cells, 7);
        List<Flaw> flaws = new ArrayList<>();
        if (!code.matches(RouteForm.CODES)) {
            flaws.add(flaw(
                    Text.of("“{0}” is no code of 1 to 20 letters, digits or hyphens", "“{0}”不是 1 至 20 个字母、数字或连字符的编码")
                            .with(code)));
        }
        if (cell(cells, 1).length() > 60 || cell(cells, 2).length() > 20 || words.length() > 200) {
            flaws.add(flaw(Text.of(
                    "building up to 60, floor up to 20, place up to 200 characters",
                    "楼栋不超过 60 字，楼层不超过 20 字，位置不超过 200 字")));
        }
        if (!label.matches("[A-Z0-9]{0}|[A-Z0-9]{4,20}")) {
            flaws.add(flaw(Text.of("“{0}” is no label of 4 to 20 letters and digits", "“{0}”不是 4 至 20 个字母和数字的标签编码")
                    .with(label)));
        }
        Optional<Set<Proof>> accepted = proofs.isEmpty() ? Optional.of(USUAL) : Proof.list(proofs);
        if (accepted.isEmpty()) {
            flaws.add(flaw(
                    Text.of("“{0}” is none of NFC, QR, CODE, POSITION, PHOTO", "“{0}”不是 NFC、QR、CODE、POSITION、PHOTO 之一")
                            .with(proofs)));
        }
        Optional<Spot> spot = Spot.read(position);
        if (!position.isEmpty() && spot.isEmpty()) {
            flaws.add(flaw(Text.of(
                            "“{0}” is no latitude and longitude, e.g. 31.230416 121.473701",
                            "“{0}”不是纬度和经度，例如 31.230416 121.473701")
                    .with(position)));
        }
        int minutes = key.isEmpty() ? 0 : RouteForm.number(key);
        if (minutes < 0 || minutes > DAY_MINUTES) {
            flaws.add(flaw(Text.of("“{0}” is no number of minutes from 0 to 1440", "“{0}”不是 0 至 1440 的分钟数")
                    .with(key)));
        }
        return flaws.isEmpty()
                ? Outcome.done(new Checkpoint(
                        route,
                        code,
                        place,
                        cell(cells, 1),
                        cell(cells, 2),
                        words.isEmpty() ? code : words,
                        accepted.get(),
                        label,
                        minutes,
                        spot,
                        false))
                : Outcome.invalid(flaws);
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
        return cell(cells(line), 0).equalsIgnoreCase("code")
                || cell(cells(line), 0).equals("编码");
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static Flaw flaw(Text message) {
        return new Flaw(FIELD, "invalid", message);
    }

    private static Flaw in(int line, Flaw flaw) {
        return flaw(Text.of("Line {0}: {1}", "第 {0} 行：{1}").with(line, flaw.message()));
    }
}
