// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.parameter;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.clock.Limit;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Reads and changes the parameters of an estate. Reading is from memory. Thread-safe. */
@ProviderType
public interface Parameters {
    /**
     * The value in force.
     *
     * @throws IllegalArgumentException when no enabled module declares the key
     */
    String value(String estateId, String key);

    /** The value of a {@code LIMIT} parameter. */
    default Limit limit(String estateId, String key) {
        return Limit.parse(value(estateId, key));
    }

    /** The value of an {@code INTEGER} parameter. */
    default int integer(String estateId, String key) {
        return Integer.parseInt(value(estateId, key));
    }

    /** The setting of a key, or empty when no enabled module declares it. */
    Optional<Setting> setting(String estateId, String key);

    /** All parameters of the estate by key. */
    List<Setting> settings(String estateId);

    /** All parameters by key as they would be if the estate had another service mode; an empty id for none. */
    List<Setting> settingsUnder(String estateId, String modeId);

    /** All changes of a key, newest first. */
    List<Setting> history(String estateId, String key);

    /**
     * Sets a value for the caller's estate; needs {@code parameter.manage}. Running deadlines keep their limit.
     *
     * @param value the new value, or an empty string to return to the default
     * @param reason why, 1-500 characters
     */
    Outcome<Setting> set(Caller caller, String key, String value, String reason);
}
