// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import org.steward.core.api.text.Text;

/**
 * An entry a module adds to the navigation. Immutable.
 *
 * @param group where it stands
 * @param path path below the estate's root, e.g. {@code /cases?type=complaint}
 * @param permission what the caller needs to see it
 */
public record NavigationEntry(Group group, Text label, String path, String permission) {

    /** Groups by what people do. */
    public enum Group {
        WORK(Text.of("Work", "工作")),
        PLACES(Text.of("Places", "场所")),
        PEOPLE(Text.of("People", "人员")),
        DUTIES(Text.of("Duties", "值守")),
        FIGURES(Text.of("Figures", "指标")),
        ESTATE(Text.of("Estate", "小区"));

        private final Text title;

        Group(Text title) {
            this.title = title;
        }

        /** The group in words. */
        public Text title() {
            return title;
        }
    }
}
