// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where a duty is due on a day, known from the records of a module rather than from a parameter: the sites under
 * renovation, the units that stand empty. Asked under the lease of its module, every half minute, so it must be cheap;
 * on a day without places the duty does not occur. Thread-safe.
 */
@ConsumerType
@FunctionalInterface
public interface DutyPlaces {
    /** No places of its own: those of the parameter, or none. */
    DutyPlaces NONE = (estateId, day) -> List.of();

    /**
     * The places of a day, each once.
     *
     * @param day in the estate's zone
     */
    List<Place> on(String estateId, LocalDate day);

    /**
     * A place.
     *
     * @param words what it is called, 1-200 characters, unique among the places of the duty
     * @param unitId the unit, or an empty string; stands in the case that is opened
     */
    record Place(String words, String unitId) {}
}
