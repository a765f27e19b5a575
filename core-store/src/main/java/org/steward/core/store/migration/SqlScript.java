// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into statements at semicolons outside quotes and comments. Pure and thread-safe. */
final class SqlScript {
    private SqlScript() {}

    /** The statements in order, without comments and blank ones. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int i = 0;
        while (i < script.length()) {
            char c = script.charAt(i);
            if (script.startsWith("--", i)) {
                i = end(script, "\n", i);
            } else if (script.startsWith("/*", i)) {
                i = end(script, "*/", i + 2);
                current.append(' ');
            } else if (c == '\'' || c == '"') {
                int close = end(script, String.valueOf(c), i + 1);
                current.append(script, i, close);
                i = close;
            } else if (c == ';') {
                add(statements, current);
                i++;
            } else {
                current.append(c);
                i++;
            }
        }
        add(statements, current);
        return statements;
    }

    /** The place after the next mark, or the end. A doubled quote is two quoted parts side by side. */
    private static int end(String script, String mark, int from) {
        int at = script.indexOf(mark, from);
        return at < 0 ? script.length() : at + mark.length();
    }

    private static void add(List<String> statements, StringBuilder current) {
        String statement = current.toString().strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        current.setLength(0);
    }
}
