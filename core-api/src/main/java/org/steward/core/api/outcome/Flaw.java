// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.outcome;

import java.util.Objects;
import java.util.Optional;

import org.steward.core.api.text.Text;

/**
 * One thing that is wrong with a request, in words the person who made it understands. Immutable.
 *
 * @param field the field's name as the caller sent it, or an empty string when the whole request is meant
 * @param code stable machine-readable code in kebab case, e.g. {@code required}, {@code too-long}
 * @param message what is wrong and what is allowed
 */
public record Flaw(String field, String code, Text message) {
    public Flaw {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** A flaw of the whole request rather than of one field. */
    public static Flaw of(String code, Text message) {
        return new Flaw("", code, message);
    }

    /** A flaw of the whole request unless a condition holds. */
    public static Optional<Flaw> unless(boolean holds, String code, Text message) {
        return unless(holds, "", code, message);
    }

    /** A flaw of a field unless a condition holds. */
    public static Optional<Flaw> unless(boolean holds, String field, String code, Text message) {
        return holds ? Optional.empty() : Optional.of(new Flaw(field, code, message));
    }
}
