// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A task of housekeeping (客房服务任务); what is found not in order becomes a task of its own. */
final class HousekeepingType {
    static final String ID = "housekeeping";
    private static final Checklist ITEMS = Checklist.of(
            new Checklist.Item("linen", Text.of("Linen changed", "布草更换"), ID),
            new Checklist.Item("bathroom", Text.of("Bathroom", "卫生间"), ID),
            new Checklist.Item("floor", Text.of("Floor and surfaces", "地面和台面"), ID));

    private HousekeepingType() {}

    static CaseType declare() {
        return CaseType.named(ID, "HKP", Text.of("Housekeeping", "客房服务"), Text.of("Housekeeping", "客房服务"))
                .state("OPEN", Text.of("To do", "待处理"), Phase.OPEN)
                .state("DONE", Text.of("Done", "已完成"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Not needed", "不需要"), Phase.CLOSED)
                .steps(
                        Transition.named("finish", Text.of("Done", "完成"))
                                .from("OPEN")
                                .to("DONE")
                                .by(HotelRoles.HOUSEKEEPING, HotelRoles.FRONT_OFFICE)
                                .asking(ITEMS.fields().toArray(Field[]::new))
                                .causing(
                                        new Effect.AssignToCaller(),
                                        new Effect.OpenFindings(ITEMS),
                                        new Effect.Finish(),
                                        new Effect.Close("DONE"))
                                .build(),
                        Transition.named("skip", Text.of("Guest does not want it", "客人不需要"))
                                .from("OPEN")
                                .to("CANCELLED")
                                .by(HotelRoles.HOUSEKEEPING, HotelRoles.FRONT_OFFICE, Roles.CSO)
                                .causing(new Effect.Close("WITHDRAWN"))
                                .build())
                .due(DeadlineRule.of("done", Text.of("Done", "完成"), "hotel.inRoomWithin", "finish", "skip"))
                .build();
    }
}
