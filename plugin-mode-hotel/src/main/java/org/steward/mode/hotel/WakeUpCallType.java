// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A wake-up call (叫醒服务): due at its time, missed when five minutes have passed. */
final class WakeUpCallType {
    static final String AT = "wakeAt";

    private WakeUpCallType() {}

    static CaseType declare() {
        return CaseType.named("wake-up-call", "WUC", Text.of("Wake-up call", "叫醒"), Text.of("Wake-up calls", "叫醒服务"))
                .asking(Field.of(AT, FieldType.DATE_TIME, Text.of("At", "叫醒时间")).mandatory())
                .state("BOOKED", Text.of("Booked", "已预约"), Phase.OPEN)
                .state("CALLED", Text.of("Called", "已叫醒"), Phase.CLOSED)
                .state("MISSED", Text.of("Missed", "漏叫"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(
                        Transition.named("called", Text.of("Guest has answered", "客人已应答"))
                                .from("BOOKED")
                                .to("CALLED")
                                .by(HotelRoles.FRONT_OFFICE)
                                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("cancel", Text.of("Cancel", "取消"))
                                .from("BOOKED")
                                .to("CANCELLED")
                                .by(HotelRoles.FRONT_OFFICE)
                                .causing(new Effect.Close("WITHDRAWN"))
                                .build(),
                        Transition.named("miss", Text.of("Missed", "漏叫"))
                                .from("BOOKED")
                                .to("MISSED")
                                .hidden()
                                .causing(new Effect.Notify("wake-up-missed"), new Effect.Close("MISSED"))
                                .build())
                .due(DeadlineRule.of("call", Text.of("Called", "叫醒"), "hotel.wakeUpWithin", "called", "cancel")
                        .breaching("miss")
                        .countedFrom(AT))
                .listing(AT)
                .build();
    }
}
