// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.health;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One condition of being ready, offered as a service by whoever must have finished something first. The centre is ready
 * when every condition holds. Answers from memory within milliseconds. Thread-safe.
 */
@ConsumerType
public interface Readiness {
    /** Short stable name in kebab case, e.g. {@code store}. */
    String name();

    /** What is still missing, one sentence for the operator; empty when the condition holds. */
    Optional<String> missing();
}
