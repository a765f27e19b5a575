// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A stay of a guest (住店记录): booked, checked in, asked how it is, checked out with the deposit settled. */
final class StayType {
    private StayType() {}

    static CaseType declare() {
        return CaseType.named("stay", "STY", Text.of("Stay", "住店"), Text.of("Stays", "住店记录"))
                .asking(
                        Field.of("arrivesAt", FieldType.DATE_TIME, Text.of("Arrives at", "预计到店"))
                                .mandatory(),
                        Field.of("departsAt", FieldType.DATE_TIME, Text.of("Departs at", "预计离店"))
                                .mandatory(),
                        Field.of("deposit", FieldType.MONEY, Text.of("Deposit", "押金")))
                .state("BOOKED", Text.of("Booked", "已预订"), Phase.OPEN)
                .state("CHECKED_IN", Text.of("Checked in", "已入住"), Phase.OPEN)
                .state("GREETED", Text.of("Asked how it is", "已问候"), Phase.OPEN)
                .state("CHECKED_OUT", Text.of("Checked out", "已离店"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(
                        Transition.named("checkIn", Text.of("Check in", "办理入住"))
                                .from("BOOKED")
                                .to("CHECKED_IN")
                                .by(HotelRoles.FRONT_OFFICE)
                                .build(),
                        Transition.named("courtesy", Text.of("Courtesy call made", "已电话问候"))
                                .from("CHECKED_IN")
                                .to("GREETED")
                                .by(HotelRoles.FRONT_OFFICE, HotelRoles.CONCIERGE)
                                .asking(Field.longText("remarks", Text.of("What the guest said", "客人意见")))
                                .build(),
                        Transition.named("checkOut", Text.of("Check out", "办理离店"))
                                .from("CHECKED_IN", "GREETED")
                                .to("CHECKED_OUT")
                                .by(HotelRoles.FRONT_OFFICE)
                                .asking(
                                        Field.of("refunded", FieldType.MONEY, Text.of("Deposit refunded", "退还押金")),
                                        Field.number("rating", Text.of("Rating", "评分"), "", 1, 5))
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("cancel", Text.of("Cancel", "取消"))
                                .from("BOOKED")
                                .to("CANCELLED")
                                .by(HotelRoles.FRONT_OFFICE, Roles.CSO)
                                .asking(Field.text("cancelReason", Text.of("Why", "原因"))
                                        .mandatory())
                                .causing(new Effect.Close("WITHDRAWN"))
                                .build())
                .due(deadlines())
                .listing("arrivesAt", "departsAt")
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("arrive", Text.of("Checked in", "入住"), "hotel.arriveWithin", "checkIn", "cancel")
                    .countedFrom("arrivesAt"),
            DeadlineRule.of("courtesy", Text.of("Courtesy call", "问候"), "hotel.courtesyWithin", "courtesy", "checkOut")
                    .startingIn("CHECKED_IN"),
            DeadlineRule.of("depart", Text.of("Checked out", "离店"), "hotel.checkOutWithin", "checkOut", "cancel")
                    .countedFrom("departsAt")
        };
    }
}
