// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import org.steward.core.api.text.Text;

/** How pressing a matter is, decided from facts. */
public enum Priority {
    LOW(Text.of("Low", "低")),
    NORMAL(Text.of("Normal", "普通")),
    HIGH(Text.of("High", "高")),
    URGENT(Text.of("Urgent", "紧急"));

    private final Text title;

    Priority(Text title) {
        this.title = title;
    }

    /** The priority in words. */
    public Text title() {
        return title;
    }
}
