// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;

/**
 * One page of a list in a total order. Immutable.
 *
 * @param next cursor for the next page, or an empty string on the last
 */
public record Page<T>(List<T> rows, String next) {
    /** Copies the rows. */
    public Page {
        rows = List.copyOf(rows);
    }
}
