// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import java.time.Instant;

import org.steward.core.api.text.Text;

/**
 * One entry of the ledger of deposits. Never changed, never deleted. Immutable.
 *
 * @param seq 1, 2, 3 ... in its account
 * @param amount more than nothing
 * @param balance what is held of this payer after it
 * @param reason why, of a deduction
 * @param proof the file on the case that shows the agreement, of a deduction
 * @param receipt number of receipt or refund slip, or an empty string
 * @param actor staff id of who made it
 */
public record DepositEntry(
        Payer payer,
        int seq,
        Kind kind,
        Money amount,
        Money balance,
        String reason,
        String proof,
        String receipt,
        String actor,
        Instant at) {

    /** What happened to the money. */
    public enum Kind {
        RECEIVED(Text.of("Received", "收取")),
        DEDUCTED(Text.of("Deducted", "扣除")),
        REFUNDED(Text.of("Refunded", "退还"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** In words. */
        public Text title() {
            return title;
        }
    }
}
