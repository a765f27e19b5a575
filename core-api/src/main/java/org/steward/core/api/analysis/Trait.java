// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.steward.core.api.text.Text;

/** What cases may have in common (分析维度). Times are those of the receipt, in the estate's zone. */
public enum Trait {
    /** Id of the case type. */
    TYPE(Text.of("Kind of case", "事项类型"), false),
    /** Value of the category field, which names matter or cause. */
    CATEGORY(Text.of("Category or cause", "类别（原因）"), false),
    /** Value of the grade field. */
    GRADE(Text.of("Grade", "等级"), false),
    /** Name of a {@link org.steward.core.api.cases.Channel}. */
    CHANNEL(Text.of("Channel", "渠道"), false),
    /** Id of the building of the unit. */
    BUILDING(Text.of("Building", "楼栋"), false),
    /** Id of the unit. */
    UNIT(Text.of("Unit", "房屋"), false),
    /** Id of the team. */
    TEAM(Text.of("Department", "部门"), false),
    /** Staff id of the responsible member. */
    RESPONSIBLE(Text.of("Responsible", "责任人"), false),
    /** {@code yes} when the case was reopened or is the same matter as an earlier one, otherwise {@code no}. */
    REPEAT(Text.of("Repeat", "是否重复"), false),
    /** Day {@code yyyy-MM-dd}. */
    DAY(Text.of("Day", "日期"), true),
    /** Day of the week, 1 (Monday) to 7. */
    WEEKDAY(Text.of("Day of the week", "星期"), true),
    /** Hour of the day, 0 to 23. */
    HOUR(Text.of("Hour", "小时"), true);

    private final Text title;
    private final boolean time;

    Trait(Text title, boolean time) {
        this.title = title;
        this.time = time;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** Whether a case may have the value; of a trait that is neither a time nor {@link #REPEAT} any text. */
    public boolean accepts(String value) {
        return switch (this) {
            case REPEAT -> value.equals("yes") || value.equals("no");
            case DAY -> isDay(value);
            case WEEKDAY -> value.matches("0?[1-7]");
            case HOUR -> value.matches("[01]?\\d|2[0-3]");
            default -> true;
        };
    }

    /** What {@link #accepts} wants, in words. */
    public Text allowed() {
        return switch (this) {
            case REPEAT -> Text.of("yes or no", "yes 或 no");
            case DAY -> Text.of("a day such as 2026-11-30", "日期，例如 2026-11-30");
            case WEEKDAY -> Text.of("a number from 1 (Monday) to 7 (Sunday)", "1（星期一）至 7（星期日）之间的数字");
            case HOUR -> Text.of("a number from 0 to 23", "0 至 23 之间的数字");
            default -> Text.of("any text", "任意文本");
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** Whether it is a time: counted in its own order, with the values nothing happened at. */
    public boolean isTime() {
        return time;
    }
}
