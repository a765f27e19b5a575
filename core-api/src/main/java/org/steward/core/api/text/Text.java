// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.text;

import java.util.Objects;

/**
 * A text a person reads, in both languages. Immutable and thread-safe.
 *
 * @param en English, not blank
 * @param zh Simplified Chinese, not blank
 */
public record Text(String en, String zh) {

    /** @throws IllegalArgumentException when one language is missing: a text is never half translated */
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
        if (en.isBlank() != zh.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: en='" + en + "', zh='" + zh + "'");
        }
    }

    /** The same text under a shorter name. */
    public static Text of(String en, String zh) {
        return new Text(en, zh);
    }

    /** A proper name or code that is written the same in both languages. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /**
     * Fills {@code {0}}, {@code {1}}, … with values; a {@code Text} value is taken in the matching language.
     *
     * @param values shown by {@code toString}; {@code null} shows as an empty string
     */
    public Text with(Object... values) {
        String filledEn = en;
        String filledZh = zh;
        for (int i = 0; i < values.length; i++) {
            String slot = "{" + i + "}";
            Object value = values[i] == null ? "" : values[i];
            filledEn = filledEn.replace(slot, value instanceof Text text ? text.en() : value.toString());
            filledZh = filledZh.replace(slot, value instanceof Text text ? text.zh() : value.toString());
        }
        return new Text(filledEn, filledZh);
    }
}
