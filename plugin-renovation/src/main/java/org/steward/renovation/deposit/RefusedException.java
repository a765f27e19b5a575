// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import org.steward.core.api.outcome.Rejection;

/** Takes a refusal out of a running transaction, so that nothing of it stays. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Rejection rejection;

    RefusedException(Rejection rejection) {
        super(rejection.flaws().get(0).message().en());
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
