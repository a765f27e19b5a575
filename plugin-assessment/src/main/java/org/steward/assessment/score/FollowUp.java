// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import org.steward.core.api.form.Choice;
import org.steward.core.api.text.Text;

/** What follows from a score ({@code assess.plan}, B08). */
public enum FollowUp {
    /** Nothing. */
    NONE(Text.of("None", "无")),
    /** An improvement plan. */
    PLAN(Text.of("Improvement plan", "改进计划")),
    /** A penalty talk. */
    TALK(Text.of("Penalty talk", "处罚面谈"));

    private final Text title;

    FollowUp(Text title) {
        this.title = title;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** As a choice of a form. */
    public Choice choice() {
        return new Choice(name(), title);
    }
}
