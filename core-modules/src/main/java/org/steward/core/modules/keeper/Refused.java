// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;

/** A step that cannot be done, with what the operator is told. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    Refused(Rejection rejection) {
        super(rejection.flaws().get(0).message().en());
        this.rejection = rejection;
    }

    /** The state of the module or of its jar forbids it. */
    static Refused conflict(String code, Text message) {
        return new Refused(Rejection.of(Rejection.Kind.CONFLICT, code, message));
    }

    /** The request names something that is not there or makes no sense. */
    static Refused invalid(String field, Text message) {
        return new Refused(Rejection.of(Rejection.Kind.INVALID, field, "invalid", message));
    }

    Rejection rejection() {
        return rejection;
    }

    Text message() {
        return rejection.flaws().get(0).message();
    }
}
