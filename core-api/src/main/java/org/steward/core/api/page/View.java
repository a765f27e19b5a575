// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.util.List;

/**
 * The content of a module's page, from top to bottom. Immutable.
 *
 * @param blocks may be empty
 */
public record View(List<Block> blocks) {
    /** Copies the blocks. */
    public View {
        blocks = List.copyOf(blocks);
    }

    /** Shorthand. */
    public static View of(Block... blocks) {
        return new View(List.of(blocks));
    }
}
