// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named texts written as one: {@code name=length:value} in the order of the names, without any escaping, so that the
 * length of the whole is known beforehand. Thread-safe.
 */
public final class FieldText {
    private FieldText() {}

    /** Writes texts; an empty map gives an empty text. */
    public static String write(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            text.append(value.getKey())
                    .append('=')
                    .append(value.getValue().length())
                    .append(':')
                    .append(value.getValue());
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text was not written by it
     */
    public static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            int colon = text.indexOf(':', equals + 1);
            if (equals < 0 || colon < 0) {
                throw new IllegalArgumentException("no named texts at position " + at);
            }
            int end = colon + 1 + Integer.parseInt(text.substring(equals + 1, colon));
            if (end < colon || end > text.length()) {
                throw new IllegalArgumentException("a text is cut off at position " + at);
            }
            values.put(text.substring(at, equals), text.substring(colon + 1, end));
            at = end;
        }
        return values;
    }
}
