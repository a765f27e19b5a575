// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** How many people a mode takes for an estate of a size. Pure and thread-safe. */
@ConsumerType
@FunctionalInterface
public interface Staffing {
    /** What is needed, in the order of the organisation. */
    List<StaffingNeed> needed(EstateSize size);
}
