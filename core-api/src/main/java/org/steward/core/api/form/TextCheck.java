// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

/** Rules for any text that comes from outside: length, no control characters, well-formed Unicode. Thread-safe. */
public final class TextCheck {
    private TextCheck() {}

    /**
     * The first thing wrong with a text.
     *
     * @param field name the flaw is reported under
     * @param maxLength largest number of UTF-16 units
     * @return empty when the text can be stored and shown as it is
     */
    public static Optional<Flaw> flaw(String field, String text, int maxLength) {
        if (text.length() > maxLength) {
            return Optional.of(new Flaw(
                    field,
                    "too-long",
                    Text.of("{0} characters are too many; at most {1} are allowed", "共 {0} 个字符，最多允许 {1} 个")
                            .with(text.length(), maxLength)));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isForbidden(c)) {
                return Optional.of(new Flaw(
                        field,
                        "bad-character",
                        Text.of("character {0} (U+{1}) is not allowed; remove it", "第 {0} 个字符（U+{1}）不允许使用，请删除")
                                .with(i + 1, String.format("%04X", (int) c))));
            }
        }
        return Optional.empty();
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
