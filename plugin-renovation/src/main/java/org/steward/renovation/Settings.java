// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.util.List;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.parameter.Parameter;

/** The figures of an estate by key, from memory. Thread-safe. */
@FunctionalInterface
public interface Settings {
    /** The value in force. */
    String value(String estateId, String key);

    /** A whole number. */
    default int integer(String estateId, String key) {
        return Integer.parseInt(value(estateId, key));
    }

    /** A yes or no. */
    default boolean isOn(String estateId, String key) {
        return "true".equals(value(estateId, key));
    }

    /** Windows of the day. */
    default List<TimeWindow> windows(String estateId, String key) {
        return TimeWindow.list(value(estateId, key));
    }

    /** The values of a list. */
    default List<String> items(String estateId, String key) {
        return Parameter.items(value(estateId, key));
    }
}
