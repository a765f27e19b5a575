// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import org.steward.core.api.outcome.Flaw;

/** A rule that may forbid a transition, with the reason. Pure and thread-safe: decides from what it is given. */
@ConsumerType
@FunctionalInterface
public interface Guard {
    /**
     * Decides.
     *
     * @return empty to allow, or why not
     */
    Optional<Flaw> check(GuardContext context);
}
