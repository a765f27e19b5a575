// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.text.Text;

/**
 * What was entered of one point (巡更点录入), in the order of a line of {@link CheckpointList}; what is missing is empty.
 * Pure.
 */
final class CheckpointCells {
    private static final int DAY_MINUTES = 1440;
    private static final Set<Proof> USUAL = Set.of(Proof.QR, Proof.CODE, Proof.PHOTO);

    private final String code;
    private final String building;
    private final String floor;
    private final String words;
    private final String proofs;
    private final String key;
    private final String label;
    private final String position;

    CheckpointCells(List<String> cells) {
        code = cell(cells, 0);
        building = cell(cells, 1);
        floor = cell(cells, 2);
        words = cell(cells, 3);
        proofs = cell(cells, 4);
        key = cell(cells, 5);
        label = cell(cells, 6).toUpperCase(Locale.ROOT);
        position = cell(cells, 7);
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** The point at a place of a route; each flaw names its value by the field of the form. */
    Outcome<Checkpoint> point(String route, int place) {
        Optional<Set<Proof>> accepted = proofs.isEmpty() ? Optional.of(USUAL) : Proof.list(proofs);
        Optional<Spot> spot = Spot.read(position);
        int minutes = key.isEmpty() ? 0 : RouteForm.number(key);
        List<Flaw> flaws = wrongWords();
        if (accepted.isEmpty()) {
            flaws.add(wrong(
                    "proofs",
                    Text.of("“{0}” is none of NFC, QR, CODE, POSITION, PHOTO", "“{0}”不是 NFC、QR、CODE、POSITION、PHOTO 之一")
                            .with(proofs)));
        }
        if (spot.isEmpty() && !position.isEmpty()) {
            flaws.add(wrong(
                    "position",
                    Text.of(
                                    "“{0}” is no latitude and longitude, e.g. 31.230416 121.473701",
                                    "“{0}”不是纬度和经度，例如 31.230416 121.473701")
                            .with(position)));
        }
        if (minutes < 0 || minutes > DAY_MINUTES) {
            flaws.add(wrong(
                    "keyMinutes",
                    Text.of("“{0}” is no number of minutes from 0 to 1440", "“{0}”不是 0 至 1440 的分钟数")
                            .with(key)));
        }
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        return Outcome.done(new Checkpoint(
                route,
                code,
                place,
                building,
                floor,
                words.isEmpty() ? code : words,
                accepted.get(),
                label,
                minutes,
                spot,
                false));
    }

    private List<Flaw> wrongWords() {
        List<Flaw> flaws = new ArrayList<>();
        if (!code.matches(RouteForm.CODES)) {
            flaws.add(wrong(
                    "code",
                    Text.of("“{0}” is no code of 1 to 20 letters, digits or hyphens", "“{0}”不是 1 至 20 个字母、数字或连字符的编码")
                            .with(code)));
        }
        if (building.length() > 60 || floor.length() > 20 || words.length() > 200) {
            flaws.add(wrong(
                    "words",
                    Text.of(
                            "building up to 60, floor up to 20, place up to 200 characters",
                            "楼栋不超过 60 字，楼层不超过 20 字，位置不超过 200 字")));
        }
        if (!label.matches("[A-Z0-9]{0}|[A-Z0-9]{4,20}")) {
            flaws.add(wrong(
                    "label",
                    Text.of("“{0}” is no label of 4 to 20 letters and digits", "“{0}”不是 4 至 20 个字母和数字的标签编码")
                            .with(label)));
        }
        return flaws;
    }

    private static Flaw wrong(String field, Text message) {
        return new Flaw(field, "invalid", message);
    }
}
