// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a register, asked for with one row more than is shown. Immutable; its methods are called by
 * templates.
 */
public final class Rows<T> {
    static final int SHOWN = 50;

    private final List<T> shown;
    private final String next;

    private Rows(List<T> shown, String next) {
        this.shown = shown;
        this.next = next;
    }

    /** Cuts the extra row off; the last row shown is where the next page begins. */
    static <T> Rows<T> of(List<T> found, Function<T, String> id) {
        boolean more = found.size() > SHOWN;
        List<T> shown = more ? found.subList(0, SHOWN) : found;
        return new Rows<>(List.copyOf(shown), more ? id.apply(shown.get(SHOWN - 1)) : "");
    }

    /** The rows of this page. */
    public List<T> shown() {
        return shown;
    }

    /** Where the next page begins, empty on the last one. */
    public String next() {
        return next;
    }
}
