// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import org.steward.core.api.text.Text;

/** In which order the points of a route are visited (巡更顺序, P27). */
public enum VisitOrder {
    /** As they stand in the list. */
    ORDERED(Text.of("In the order of the list", "按顺序")),
    /** As the officer likes. */
    FREE(Text.of("Any order", "不限顺序")),
    /** Drawn anew for each run, so that nobody can foretell who is where. */
    RANDOM(Text.of("Drawn anew for each run", "每次随机"));

    private final Text words;

    VisitOrder(Text words) {
        this.words = words;
    }

    /** What people call it. */
    public Text words() {
        return words;
    }
}
