// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Private links of residents: whoever holds one may follow, rate and answer that one case. Thread-safe. */
@ProviderType
public interface ResidentLinks {
    /**
     * Makes (or makes again) the secret of a case's link; staff need {@code case.work}. The secret is 22+
     * characters.
     */
    Outcome<String> link(Caller caller, String caseNumber);

    /** The resident behind a secret: a caller of kind RESIDENT whose id is the case number; empty when unknown. */
    Optional<Caller> resident(String secret);
}
