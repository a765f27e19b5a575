// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the page of a path: an exact match first, then the longest prefix ending in {@code /*}, itself included. */
final class Router {
    private Router() {}

    static Optional<PageHandler> find(List<PageHandler> pages, String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .or(() -> pages.stream()
                        .filter(page -> page.path().endsWith("/*") && (path + "/").startsWith(prefix(page)))
                        .max(Comparator.comparingInt(page -> page.path().length())));
    }

    static String rest(PageHandler page, String path) {
        boolean below =
                page.path().endsWith("/*") && path.length() > prefix(page).length();
        return below ? path.substring(prefix(page).length()) : "";
    }

    private static String prefix(PageHandler page) {
        return page.path().substring(0, page.path().length() - 1);
    }
}
