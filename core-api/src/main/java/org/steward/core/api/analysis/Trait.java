// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

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

    /** Whether it is a time: counted in its own order, with the values nothing happened at. */
    public boolean isTime() {
        return time;
    }
}
