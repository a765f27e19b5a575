// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import org.steward.core.api.text.Text;

/** What a figure is told apart by. */
public enum Dimension {
    /** The kind of case. */
    TYPE(Text.of("Kind of case", "事项类型")),
    /** Value of the category field. */
    CATEGORY(Text.of("Category", "类别")),
    /** Building of the unit. */
    BUILDING(Text.of("Building", "楼栋")),
    /** Team the case is with; without one, the value of its field {@code department}. */
    TEAM(Text.of("Department", "部门")),
    /** The responsible member of staff. */
    RESPONSIBLE(Text.of("Responsible", "责任人")),
    /** Who does the work. */
    ASSIGNEE(Text.of("Assignee", "处理人")),
    /** Day of the week of the tally, in the estate's zone: 1 (Monday) to 7. */
    WEEKDAY(Text.of("Day of the week", "星期")),
    /** Hour of the day of the tally, in the estate's zone: 0 to 23. */
    HOUR(Text.of("Hour", "小时"));

    private final Text title;

    Dimension(Text title) {
        this.title = title;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }
}
