// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.core.api.analysis.CaseSelection;
import org.steward.core.api.analysis.Trait;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** What people call the values of traits. Reads a register at most once, when it is made. Immutable. */
final class TraitTitles {
    private static final Text NONE = Text.of("not given", "未填写");
    private static final Text NO_UNIT = Text.of("no unit", "无房号");
    private static final Text NOBODY = Text.of("nobody", "无");

    private final String estateId;
    private final CaseTypes types;
    private final Map<String, Text> names = new HashMap<>();

    /** The titles for some traits of an estate. */
    TraitTitles(String estateId, CaseTypes types, EstateRegister estates, StaffRegister staff, List<Trait> traits) {
        this.estateId = estateId;
        this.types = types;
        for (Trait trait : traits) {
            switch (trait) {
                case BUILDING ->
                    estates.buildings(estateId)
                            .forEach(building -> names.put(key(trait, building.id()), building.name()));
                case TEAM -> staff.teams(estateId).forEach(team -> names.put(key(trait, team.id()), team.name()));
                case RESPONSIBLE ->
                    staff.staff(estateId)
                            .forEach(member -> names.put(key(trait, member.id()), Text.same(member.name())));
                default -> {}
            }
        }
    }

    private static String key(Trait trait, String value) {
        return trait + " " + value;
    }

    /** What people call a value. */
    Text of(Trait trait, String value, CaseSelection selection) {
        if (value.isEmpty()) {
            return switch (trait) {
                case BUILDING, UNIT -> NO_UNIT;
                case RESPONSIBLE, TEAM -> NOBODY;
                default -> NONE;
            };
        }
        return switch (trait) {
            case TYPE -> types.known(value).map(CaseType::plural).orElse(Text.same(value));
            case CATEGORY -> choice(value, selection.only().getOrDefault(Trait.TYPE, ""), true);
            case GRADE -> choice(value, selection.only().getOrDefault(Trait.TYPE, ""), false);
            case CHANNEL -> channel(value);
            case REPEAT -> value.equals("yes") ? Text.of("Repeat", "重复") : Text.of("First time", "首次");
            case WEEKDAY -> weekday(Integer.parseInt(value));
            case HOUR -> Text.of("{0}:00", "{0} 时").with(value);
            default -> names.getOrDefault(key(trait, value), Text.same(value));
        };
    }

    /** A kind of matter: its type and its category. */
    Text matter(String type, String category) {
        Text kind = types.known(type).map(CaseType::title).orElse(Text.same(type));
        return Text.of("{0}: {1}", "{0}：{1}").with(kind, choice(category, type, true));
    }

    private Text choice(String value, String type, boolean category) {
        Stream<CaseType> asked = type.isEmpty() ? types.types(estateId).stream() : types.known(type).stream();
        return asked.flatMap(each -> each.intake().field(category ? each.categoryField() : each.gradeField()).stream())
                .map((Field field) -> field.choice(value))
                .flatMap(Optional::stream)
                .findFirst()
                .map(choice -> choice.label())
                .orElse(Text.same(value));
    }

    private static Text channel(String value) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(value))
                .findFirst()
                .map(Channel::title)
                .orElse(Text.same(value));
    }

    private static Text weekday(int number) {
        DayOfWeek day = DayOfWeek.of(number);
        return Text.of(
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE));
    }
}
