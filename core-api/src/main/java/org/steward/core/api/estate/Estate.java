// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.estate;

import java.time.ZoneId;

import org.steward.core.api.text.Text;

/**
 * One managed property with its own data, people and rules (项目, 小区). Immutable.
 *
 * @param id lower-case letters, digits and dashes, 1-40 characters; never changes
 * @param name what people call it
 * @param kind what it is
 * @param zone the zone of all its deadlines
 * @param mode id of the active service mode, or an empty string when none is active
 * @param accent CSS colour {@code #rrggbb} of the estate's pages
 */
public record Estate(String id, Text name, Kind kind, ZoneId zone, String mode, String accent) {

    /** The character of the property (domain 1.2, Project.type). */
    public enum Kind {
        RESIDENTIAL(Text.of("Residential", "住宅")),
        OFFICE(Text.of("Offices", "写字楼")),
        MIXED(Text.of("Mixed use", "综合")),
        APARTMENT(Text.of("Apartments", "公寓"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** The kind in words. */
        public Text title() {
            return title;
        }
    }
}
