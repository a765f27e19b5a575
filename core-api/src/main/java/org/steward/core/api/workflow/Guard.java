// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import org.steward.core.api.outcome.Flaw;

/**
 * A rule that may forbid a transition, with the reason. Changes nothing and decides from what it is given; thread-safe.
 */
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
