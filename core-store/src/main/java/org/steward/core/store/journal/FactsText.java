// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts of an entry as one text: {@code key=value} lines, with {@code \} before a backslash, an equals sign, and as
 * {@code \n} for a line break. Pure and thread-safe.
 */
final class FactsText {
    private FactsText() {}

    static String write(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(facts).forEach((key, value) -> {
            escape(key, text);
            text.append('=');
            escape(value, text);
            text.append('\n');
        });
        return text.toString();
    }

    private static void escape(String part, StringBuilder text) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\\', '=' -> text.append('\\').append(c);
                default -> text.append(storable(part, i) ? c : '\uFFFD');
            }
        }
    }

    /** Engines refuse NUL and half of a surrogate pair. */
    static boolean storable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) ? i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) : c != 0;
    }

    /** The text with U+FFFD for every character that no engine stores. */
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!storable(text, i)) {
                StringBuilder clean = new StringBuilder(text.substring(0, i));
                for (int j = i; j < text.length(); j++) {
                    clean.append(storable(text, j) ? text.charAt(j) : '\uFFFD');
                }
                return clean.toString();
            }
        }
        return text;
    }

    static Map<String, String> read(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        String key = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                part.append(escaped == 'n' ? '\n' : escaped);
            } else if (c == '=') {
                key = part.toString();
                part.setLength(0);
            } else if (c == '\n') {
                facts.put(key, part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return facts;
    }
}
