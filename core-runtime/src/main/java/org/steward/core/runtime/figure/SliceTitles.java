// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Choice;
import org.steward.core.api.indicator.Dimension;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** What people call the values of dimensions. Thread-safe. */
record SliceTitles(CaseTypes types, EstateRegister estates, StaffRegister staff) {
    private static final Text NONE = Text.of("not given", "未填写");
    private static final Text NO_UNIT = Text.of("no unit", "无房号");
    private static final Text NOBODY = Text.of("nobody", "无");

    /** Titles of the values of one dimension; reads a register once. */
    Titles of(String estateId, Dimension dimension, Set<String> caseTypes) {
        Map<String, Text> names = new HashMap<>();
        switch (dimension) {
            case BUILDING -> estates.buildings(estateId).forEach(each -> names.put(each.id(), each.name()));
            case TEAM -> staff.teams(estateId).forEach(each -> names.put(each.id(), each.name()));
            case RESPONSIBLE, ASSIGNEE ->
                staff.staff(estateId).forEach(each -> names.put(each.id(), Text.same(each.name())));
            case CATEGORY -> caseTypes.forEach(type -> types.known(type).ifPresent(known -> categories(known, names)));
            default -> {}
        }
        return value -> title(dimension, value, names);
    }

    /** The titles of one dimension. */
    @FunctionalInterface
    interface Titles {
        Text of(String value);
    }

    private static void categories(CaseType type, Map<String, Text> names) {
        type.intake().field(type.categoryField()).ifPresent(field -> {
            for (Choice choice : field.choices()) {
                names.put(choice.code(), choice.label());
            }
        });
    }

    private Text title(Dimension dimension, String value, Map<String, Text> names) {
        if (value.isEmpty()) {
            return switch (dimension) {
                case BUILDING -> NO_UNIT;
                case TEAM, RESPONSIBLE, ASSIGNEE -> NOBODY;
                default -> NONE;
            };
        }
        return switch (dimension) {
            case TYPE -> types.known(value).map(CaseType::plural).orElse(Text.same(value));
            case WEEKDAY -> weekday(Integer.parseInt(value));
            case HOUR -> Text.of("{0}:00", "{0} 时").with(value);
            default -> names.getOrDefault(value, Text.same(value));
        };
    }

    private static Text weekday(int number) {
        DayOfWeek day = DayOfWeek.of(number);
        return Text.of(
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE));
    }
}
