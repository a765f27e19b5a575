// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import org.steward.core.api.text.Text;

/** What the customer says of the result (A09). There is no default and silence is none of these. */
public enum Satisfaction {
    /** Satisfied. */
    A(Text.of("Satisfied", "满意")),
    /** Fairly satisfied. */
    B(Text.of("Fairly satisfied", "较满意")),
    /** Dissatisfied. */
    C(Text.of("Dissatisfied", "不满意"));

    private final Text title;

    Satisfaction(Text title) {
        this.title = title;
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
