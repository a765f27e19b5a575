// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import org.osgi.annotation.versioning.ConsumerType;

/** Computes an indicator from facts. Pure and thread-safe. */
@ConsumerType
@FunctionalInterface
public interface Measure {
    /** Measures one period. */
    Measurement of(CaseFacts facts);
}
