// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.steward.core.api.text.Text;

/**
 * A figure of a procedure that an estate may set (参数). The value in force is the estate's, else the service mode's,
 * else this default. Immutable.
 *
 * @param key dotted, e.g. {@code complaint.firstReply}
 * @param type how the value is written
 * @param initial the default, valid by itself
 * @param unit unit of a number, or an empty string
 * @param min smallest number, {@code null} for none
 * @param max largest number, {@code null} for none
 * @param source where the default comes from: source codes of domain 0.1
 * @param safety whether it may only be made stricter, never looser (safety rules)
 */
public record Parameter(
        String key,
        Type type,
        Text title,
        String initial,
        String unit,
        BigDecimal min,
        BigDecimal max,
        String source,
        boolean safety) {

    /** How a value is written. */
    public enum Type {
        /** A {@link org.steward.core.api.clock.Limit}. */
        LIMIT,
        /** A whole number. */
        INTEGER,
        /** A decimal. */
        DECIMAL,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** A time of day {@code HH:mm}. */
        TIME,
        /** Text of up to 1,000 characters. */
        TEXT,
        /** Texts separated by semicolons. */
        LIST,
        /** {@link org.steward.core.api.clock.TimeWindow}s separated by semicolons; empty: none. */
        WINDOWS
    }

    /** Checks that nothing needed is missing. */
    public Parameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(initial, "initial");
        Objects.requireNonNull(source, "source");
    }

    /** A time limit. */
    public static Parameter limit(String key, Text title, String initial, String source) {
        return new Parameter(key, Type.LIMIT, title, initial, "", null, null, source, false);
    }

    /** A whole number in a range. */
    public static Parameter integer(String key, Text title, int initial, String unit, int min, int max, String source) {
        return new Parameter(
                key,
                Type.INTEGER,
                title,
                Integer.toString(initial),
                unit,
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                source,
                false);
    }

    /** A value of another type without a range. */
    public static Parameter of(String key, Type type, Text title, String initial, String source) {
        return new Parameter(key, type, title, initial, "", null, null, source, false);
    }

    /** Texts separated by semicolons. */
    public static Parameter list(String key, Text title, String initial, String source) {
        return of(key, Type.LIST, title, initial, source);
    }

    /** Windows {@code HH:mm-HH:mm} separated by semicolons. */
    public static Parameter windows(String key, Text title, String initial, String source) {
        return of(key, Type.WINDOWS, title, initial, source);
    }

    /** The same parameter as a safety rule. */
    public Parameter ofSafety() {
        return new Parameter(key, type, title, initial, unit, min, max, source, true);
    }

    /** The values of a {@code LIST} written as one text. */
    public static List<String> items(String list) {
        return java.util.Arrays.stream(list.split("[;；]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
