// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.catalogue;

import org.steward.core.api.text.Text;

/** The groups that indicators are shown in (指标分组). */
public enum Section {
    FRONT(Text.of("Front of house and repairs", "前台服务与维修")),
    FEEDBACK(Text.of("Complaints, call-backs and opinions", "投诉、回访与意见")),
    LIFE(Text.of("Life of the property", "物业全周期")),
    FIELD(Text.of("Work on site", "现场作业")),
    STEERING(Text.of("Management", "内部管理")),
    /** What modules measure beyond the catalogue. */
    OWN(Text.of("Further figures of the modules", "模块自有指标"));

    private final Text title;

    Section(Text title) {
        this.title = title;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }
}
