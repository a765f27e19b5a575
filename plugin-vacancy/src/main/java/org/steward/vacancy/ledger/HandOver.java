// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.math.BigDecimal;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;

/** What holds when a vacant unit is handed over (移交入住, P18, P20): the keys that were kept leave with it. */
final class HandOver {
    static final String KEYS_HANDED = "keysHanded";
    static final String KEYS_MISSING = "keysMissing";

    /** As many keys go as were kept, or it is written down why not. */
    static final Guard ALL_KEYS = context -> Flaw.unless(
            number(context.fields().get(KEYS_HANDED))
                                    .compareTo(number(context.current().fields().get(LedgerFields.KEYS)))
                            == 0
                    || !context.fields().getOrDefault(KEYS_MISSING, "").isEmpty(),
            KEYS_HANDED,
            "keys-missing",
            Text.of("{0} keys are kept; hand them all over, or say why not", "代管钥匙 {0} 把，请全部交付或说明原因")
                    .with(number(context.current().fields().get(LedgerFields.KEYS))));

    private HandOver() {}

    private static BigDecimal number(String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
