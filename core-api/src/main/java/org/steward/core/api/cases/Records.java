// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Unit;

/**
 * What a rule may look up in the estate of its case, as the transaction of the change sees it. Cases of another module
 * are read by their type id: an absent module's are still there. Valid during the call. Not thread-safe.
 */
@ProviderType
public interface Records {
    /**
     * The value of a parameter in force, from memory.
     *
     * @throws IllegalArgumentException when no enabled module declares the key
     */
    String value(String parameterKey);

    /** The value of an {@code INTEGER} parameter. */
    default int integer(String parameterKey) {
        return Integer.parseInt(value(parameterKey));
    }

    /** Whether a {@code YES_NO} parameter says yes. */
    default boolean isOn(String parameterKey) {
        return "true".equals(value(parameterKey));
    }

    /** The calendar of the estate in force now. */
    WorkCalendar calendar();

    /** A unit. */
    Optional<Unit> unit(String unitId);

    /** How many units a building has, counted up to 5,000. */
    int units(String buildingId);

    /** Open cases of a type about a unit, or about no unit when it is empty; at most 200, oldest first. */
    List<Case> open(String caseType, String unitId);

    /**
     * Open cases of a type with a value in a field; at most 1,000, oldest first. Looks at every open case of the type.
     */
    List<Case> openWith(String caseType, String field, String value);
}
