// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import org.steward.core.api.text.Text;

/** How one case relates to another. */
public enum LinkKind {
    /** Has to do with it. */
    RELATED(Text.of("Related", "相关")),
    /** This case is a duplicate of the other. */
    DUPLICATE_OF(Text.of("Duplicate of", "重复于")),
    /** The same matter was complained of before (P09). */
    SAME_MATTER(Text.of("Same matter", "同一事项")),
    /** This case is a child of the other. */
    CHILD_OF(Text.of("Part of", "从属于")),
    /** This case became the other (e.g. not a complaint after all). */
    CONVERTED_TO(Text.of("Converted to", "转为"));

    private final Text title;

    LinkKind(Text title) {
        this.title = title;
    }

    /** The relation in words. */
    public Text title() {
        return title;
    }
}
