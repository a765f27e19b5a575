// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/** What guards answer. */
public final class Refusals {
    private Refusals() {}

    /** A flaw of a field unless something holds. */
    public static Optional<Flaw> unless(boolean holds, String field, String code, Text why) {
        return holds ? Optional.empty() : Optional.of(new Flaw(field, code, why));
    }
}
