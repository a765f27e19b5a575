// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

/** Where a form may send the browser next: only to a page of this server. Pure. */
final class LocalPath {
    private LocalPath() {}

    /** The path when it is one of this server, else {@code /}. */
    static String of(String next) {
        boolean local = next != null
                && next.length() <= 2_000
                && next.startsWith("/")
                && !next.startsWith("//")
                && !next.contains("\\")
                && next.chars().noneMatch(c -> c < ' ' || c == 0x7f);
        return local ? next : "/";
    }
}
