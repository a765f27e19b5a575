// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code --field name=value} options. Pure. */
final class FieldOptions {
    private FieldOptions() {}

    /** @throws IllegalArgumentException naming the option that has no equals sign or comes twice */
    static Map<String, String> read(List<String> options) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--field " + option + " is not written as name=value");
            }
            if (fields.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("--field " + option.substring(0, equals) + " is given twice");
            }
        }
        return fields;
    }
}
