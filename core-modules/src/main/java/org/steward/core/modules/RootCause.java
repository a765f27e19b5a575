// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

/** Says in one sentence why something failed. */
final class RootCause {
    private static final int LONGEST = 500;

    private RootCause() {}

    /**
     * The message of the innermost cause that one further out does not say already, or its kind when it has none; one
     * line, at most 500 characters.
     */
    static String of(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && !says(root, root.getCause()) && depth < 50; depth++) {
            root = root.getCause();
        }
        String message = root.getMessage();
        boolean wordless = message == null || message.isBlank();
        String kind = root.getClass().getSimpleName();
        String sentence = wordless ? kind : root instanceof Error ? kind + ": " + message : message;
        String line = sentence.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    private static boolean says(Throwable outer, Throwable inner) {
        String words = inner.getMessage();
        boolean own = outer.getMessage() != null && !outer.getMessage().equals(inner.toString());
        return own && words != null && !words.isBlank() && outer.getMessage().contains(words);
    }
}
