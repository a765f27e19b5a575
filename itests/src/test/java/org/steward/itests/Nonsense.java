// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.util.List;

/** Values nobody should send and somebody will. */
final class Nonsense {
    /** Texts: empty, huge, control characters, half characters, dates out of every calendar, SQL, HTML, paths. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m\r\n",
            "\ud800",
            "x\udc00y",
            "\u202e\u200b\ufeff",
            "\ud83d\ude00".repeat(150),
            "漢".repeat(201),
            "a".repeat(33_000),
            "0",
            "-1",
            "-9223372036854775808",
            "99999999999999999999",
            "1e400",
            "NaN",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01",
            "2026-02-30",
            "2026-03-29T02:30:00",
            "'; DROP TABLE case_file; --",
            "' OR '1'='1",
            "%' ESCAPE '",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://localhost/a}",
            "../../../../etc/passwd",
            "CON",
            "a/b\\c:d");

    /** JSON values of every wrong type, and some that are hard to read at all. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-0.0000000000000000000000000000000001",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "[null]",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "[".repeat(2_000) + "]".repeat(2_000),
            "\"" + "a".repeat(1_200_000) + "\"");

    /** Whole bodies that are no JSON. */
    static final List<String> BODIES =
            List.of("{", "}", "{\"type\":", "{\"a\":1,}", "'x'", "<xml/>", "a=b&c=d", "\ufeff{}");

    private Nonsense() {}

    /** The text as a JSON string, half characters and all. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < 0x20 || Character.isSurrogate((char) c)) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
