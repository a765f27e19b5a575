// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.estate;

import java.util.List;
import java.util.regex.Pattern;

import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;

/** What estates, buildings and units must look like. Pure. */
final class EstateRules {
    private static final Pattern ESTATE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/#-]{0,39}");
    private static final Pattern ACCENT = Pattern.compile("#[0-9a-fA-F]{6}");

    private EstateRules() {}

    static List<Flaw> flaws(Estate estate) {
        return Answers.all(
                Answers.written(
                        "id", estate.id(), ESTATE, Text.of("lower-case letters, digits, dashes", "小写字母、数字、短横线")),
                Answers.needed("name.en", estate.name().en(), 200),
                Answers.needed("name.zh", estate.name().zh(), 200),
                Flaw.unless(estate.mode().length() <= 60, "mode", "too-long", Text.of("mode is too long", "服务模式过长")),
                Answers.written(
                        "accent", estate.accent(), ACCENT, Text.of("a colour such as #1f6feb", "颜色，例如 #1f6feb")));
    }

    static List<Flaw> flaws(Building building) {
        return Answers.all(
                Answers.written(
                        "id", building.id(), PLACE, Text.of("1-40 letters, digits or ._/#-", "1-40 个字母、数字或 ._/#-")),
                Answers.needed("name.en", building.name().en(), 200),
                Answers.needed("name.zh", building.name().zh(), 200));
    }

    static List<Flaw> flaws(Unit unit) {
        return Answers.all(
                Answers.written("id", unit.id(), PLACE, Text.of("1-40 letters, digits or ._/#-", "1-40 个字母、数字或 ._/#-")),
                Flaw.unless(
                        unit.floor() >= -20 && unit.floor() <= 200,
                        "floor",
                        "out-of-range",
                        Text.of("floor: {0} is outside -20 to 200", "楼层：{0} 超出 -20 至 200")
                                .with(unit.floor())),
                Flaw.unless(
                        unit.area() == null
                                || unit.area().signum() > 0 && unit.area().intValue() < 1_000_000,
                        "area",
                        "out-of-range",
                        Text.of("area: {0} is outside 0 to 1000000 m²", "面积：{0} 超出 0 至 1000000 平方米")
                                .with(unit.area())));
    }
}
