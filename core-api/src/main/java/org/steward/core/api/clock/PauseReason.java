// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.clock;

import java.util.Arrays;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.text.Text;

/** Why a clock may stand still (domain 0.2). Nothing else pauses a clock. */
public enum PauseReason {
    ACCESS(Text.of("Waiting for access", "等待入户")),
    QUOTE(Text.of("Waiting for a decision on the quote", "等待报价确认")),
    PAPERS(Text.of("Waiting for papers", "等待资料")),
    PART(Text.of("Waiting for a part", "等待配件")),
    DEVELOPER(Text.of("Waiting for the developer", "等待开发商")),
    AUTHORITY(Text.of("Waiting for an authority", "等待主管部门")),
    OTHER(Text.of("Other reason", "其他原因"));

    private final Text title;

    PauseReason(Text title) {
        this.title = title;
    }

    /** The reason in words. */
    public Text title() {
        return title;
    }

    /** All reasons as choices of a form. */
    public static List<Choice> choices() {
        return Arrays.stream(values())
                .map(reason -> new Choice(reason.name(), reason.title))
                .toList();
    }
}
