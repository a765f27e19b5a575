// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.estate;

import java.math.BigDecimal;

import org.steward.core.api.text.Text;

/**
 * A unit that can be owned, let or left empty (房屋, 单元). Immutable.
 *
 * @param id unique in the estate and speakable, e.g. {@code 3-1-1502} (building, entrance, number)
 * @param buildingId the building it stands in
 * @param floor negative below ground
 * @param area gross area in square metres, {@code null} when unknown
 * @param usage what it is used for
 * @param occupancy who lives there now
 */
public record Unit(String id, String buildingId, int floor, BigDecimal area, Usage usage, Occupancy occupancy) {

    /** What a unit is used for (用途). */
    public enum Usage {
        HOME(Text.of("Home", "住宅")),
        SHOP(Text.of("Shop", "商铺")),
        OFFICE(Text.of("Office", "办公")),
        PARKING(Text.of("Parking", "车位")),
        OTHER(Text.of("Other", "其他"));

        private final Text title;

        Usage(Text title) {
            this.title = title;
        }

        /** The usage in words. */
        public Text title() {
            return title;
        }
    }

    /** Whether somebody lives there (入住状态); P20 refines the vacant states. */
    public enum Occupancy {
        OWNER_OCCUPIED(Text.of("Owner lives here", "业主自住")),
        LET(Text.of("Let", "出租")),
        VACANT(Text.of("Vacant", "空置")),
        RENOVATING(Text.of("Being renovated", "装修中"));

        private final Text title;

        Occupancy(Text title) {
            this.title = title;
        }

        /** The state in words. */
        public Text title() {
            return title;
        }
    }
}
