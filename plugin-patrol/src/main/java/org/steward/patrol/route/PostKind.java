// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import org.steward.core.api.text.Text;

/** The kinds of security posts (固定岗、巡逻岗、机动岗、监控岗, P27). */
public enum PostKind {
    /** Does not leave its place, not even for an alarm. */
    FIXED(Text.of("Fixed post", "固定岗")),
    /** Walks its routes. */
    PATROL(Text.of("Patrol post", "巡逻岗")),
    /** Goes where it is called. */
    MOBILE(Text.of("Mobile post", "机动岗")),
    /** Watches screens and sends the others. */
    CONTROL_ROOM(Text.of("Control room", "监控岗"));

    private final Text words;

    PostKind(Text words) {
        this.words = words;
    }

    /** What people call it. */
    public Text words() {
        return words;
    }
}
