// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: such a text is written with an apostrophe before it, and read
 * without it (OWASP "CSV injection"). Plain numbers stay numbers. Pure and thread-safe.
 */
public final class FormulaGuard {
    private static final Pattern RISKY =
            Pattern.compile("\\A[\\s\\p{Cntrl}\\uFEFF]*[=+\\-@＝＋－＠\\t\\r\\n|%].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private FormulaGuard() {}

    /** The text as it may stand in a cell. */
    public static String guard(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    /** The text that was guarded; any other text as it is. */
    public static String unguard(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    /** Whether the text, apart from apostrophes before it, would be computed. */
    private static boolean isRisky(String text) {
        String bare = text.replaceFirst("^'+", "");
        return RISKY.matcher(bare).matches() && !NUMBER.matcher(bare).matches();
    }
}
