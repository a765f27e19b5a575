// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;

/**
 * What the request gate found out about an HTTP request; set as request attribute {@link #ATTRIBUTE} on every request
 * that passed it. Immutable; {@code toString} shows no secret.
 *
 * @param caller who is signed in (or the resident of a private link), empty for a stranger
 * @param estates ids of the estates the caller may switch to, the current one included
 * @param csrf token that every unsafe form must send back as {@code _csrf} (or header {@code X-CSRF-Token})
 * @param language language of the answer
 * @param nonce value for {@code nonce} attributes allowed by the content security policy of this answer
 * @param correlation id of the request, shown with errors and written to the log
 */
public record Visit(
        Optional<Caller> caller,
        List<String> estates,
        String csrf,
        Language language,
        String nonce,
        String correlation) {
    /** Name of the request attribute. */
    public static final String ATTRIBUTE = "org.steward.visit";

    /** Copies the estates. */
    public Visit {
        estates = List.copyOf(estates);
    }

    @Override
    public String toString() {
        return "Visit[caller=" + caller.map(Caller::id).orElse("-") + ", language=" + language + ", correlation="
                + correlation + "]";
    }
}
