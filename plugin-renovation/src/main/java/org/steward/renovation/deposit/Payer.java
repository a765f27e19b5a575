// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import org.steward.core.api.text.Text;

/** Who paid a deposit (P21, RenoDeposit.payer). */
public enum Payer {
    OWNER(Text.of("Owner", "业主")),
    CONTRACTOR(Text.of("Contractor", "施工单位"));

    private final Text title;

    Payer(Text title) {
        this.title = title;
    }

    /** In words. */
    public Text title() {
        return title;
    }
}
