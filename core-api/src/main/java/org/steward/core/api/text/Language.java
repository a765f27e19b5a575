// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.text;

import java.util.Locale;

/** The two languages every text exists in (语言). Immutable and thread-safe. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for dates and numbers in this language. */
    public Locale locale() {
        return locale;
    }

    /**
     * Reads a language tag such as {@code en}, {@code zh-CN} or an {@code Accept-Language} value.
     *
     * @param tag may be {@code null} or blank
     * @return {@code ZH} when the tag starts with {@code zh}, otherwise {@code EN}
     */
    public static Language of(String tag) {
        return tag != null && tag.strip().toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }
}
