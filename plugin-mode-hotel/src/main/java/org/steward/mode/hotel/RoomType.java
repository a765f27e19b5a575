// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A room and what it is ready for (房态); one record for each room, open as long as it is let. */
final class RoomType {
    private static final String[] DESK = {HotelRoles.FRONT_OFFICE, HotelRoles.HOUSEKEEPING};

    private RoomType() {}

    static CaseType declare() {
        return CaseType.named("room", "RST", Text.of("Room", "客房"), Text.of("Rooms", "房态"))
                .state("VACANT_CLEAN", Text.of("Vacant, clean", "空净房"), Phase.OPEN)
                .state("OCCUPIED", Text.of("Occupied", "住客房"), Phase.OPEN)
                .state("VACANT_DIRTY", Text.of("Vacant, dirty", "空脏房"), Phase.OPEN)
                .state("OUT_OF_ORDER", Text.of("Out of order", "维修房"), Phase.OPEN)
                .state("WITHDRAWN", Text.of("No longer let", "停用"), Phase.CLOSED)
                .steps(
                        Transition.named("occupy", Text.of("Guest moves in", "客人入住"))
                                .from("VACANT_CLEAN")
                                .to("OCCUPIED")
                                .by(DESK)
                                .build(),
                        Transition.named("leave", Text.of("Guest has left", "客人离店"))
                                .from("OCCUPIED")
                                .to("VACANT_DIRTY")
                                .by(DESK)
                                .build(),
                        Transition.named("clean", Text.of("Cleaned", "已清洁"))
                                .from("VACANT_DIRTY")
                                .to("VACANT_CLEAN")
                                .by(HotelRoles.HOUSEKEEPING)
                                .build(),
                        Transition.named("block", Text.of("Out of order", "停房维修"))
                                .from("VACANT_CLEAN", "VACANT_DIRTY")
                                .to("OUT_OF_ORDER")
                                .by(DESK)
                                .asking(Field.text("defect", Text.of("What is broken", "故障"))
                                        .mandatory())
                                .build(),
                        Transition.named("mended", Text.of("Mended", "已修复"))
                                .from("OUT_OF_ORDER")
                                .to("VACANT_DIRTY")
                                .by(Roles.TECH, HotelRoles.FRONT_OFFICE)
                                .build(),
                        Transition.named("withdraw", Text.of("No longer let", "停用"))
                                .from("VACANT_CLEAN", "VACANT_DIRTY", "OUT_OF_ORDER")
                                .to("WITHDRAWN")
                                .by(Roles.CSM)
                                .causing(new Effect.Close("WITHDRAWN"))
                                .build())
                .due(
                        DeadlineRule.of(
                                        "clean",
                                        Text.of("Cleaned", "清洁"),
                                        "hotel.cleanWithin",
                                        "clean",
                                        "block",
                                        "withdraw")
                                .startingIn("VACANT_DIRTY")
                                .restarting(),
                        DeadlineRule.of("mend", Text.of("Mended", "修复"), "hotel.outOfOrderWithin", "mended", "withdraw")
                                .startingIn("OUT_OF_ORDER")
                                .restarting())
                .listing("defect")
                .board("VACANT_CLEAN", "OCCUPIED", "VACANT_DIRTY", "OUT_OF_ORDER")
                .build();
    }
}
