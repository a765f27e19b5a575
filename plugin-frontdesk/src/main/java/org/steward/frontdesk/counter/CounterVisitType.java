// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.counter;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A visit at the counter (来访接待, P01): waits, is received on a seat, leaves. */
public final class CounterVisitType {
    /** Its id. */
    public static final String ID = "counter-visit";

    /** The seat on which the visitor is received. */
    static final String SEAT = "seat";

    private CounterVisitType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VIS", Text.of("Counter visit", "前台来访"), Text.of("Counter visits", "前台来访"))
                .asking(
                        Field.text("matter", Text.of("Matter", "事由")),
                        Field.number("persons", Text.of("Persons", "人数"), "", 1, 99))
                .state("WAITING_HERE", Text.of("Waiting", "等候中"), Phase.OPEN)
                .state("SERVED", Text.of("Being received", "接待中"), Phase.OPEN)
                .state("LEFT", Text.of("Left", "已离开"), Phase.CLOSED)
                .state("GAVE_UP", Text.of("Left without being received", "未接待离开"), Phase.CLOSED)
                .steps(
                        Transition.named("receive", Text.of("Receive", "接待"))
                                .from("WAITING_HERE")
                                .to("SERVED")
                                .by(Roles.CSA)
                                .asking(Field.text(SEAT, Text.of("Seat", "座位"))
                                        .upTo(20)
                                        .mandatory())
                                .causing(new Effect.AssignToCaller())
                                .build(),
                        Transition.named("leave", Text.of("Seen off", "送客"))
                                .from("SERVED")
                                .to("LEFT")
                                .by(Roles.CSA)
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("giveUp", Text.of("Left without being received", "未接待离开"))
                                .from("WAITING_HERE")
                                .to("GAVE_UP")
                                .by(Roles.CSA)
                                .causing(new Effect.Close("GAVE_UP"))
                                .build())
                .due(
                        DeadlineRule.of("wait", Text.of("Received", "接待等候"), "counter.queueWarn", "receive", "giveUp"),
                        DeadlineRule.of("serve", Text.of("Served", "接待办结"), "counter.serveWithin", "leave")
                                .startingIn("SERVED"))
                .listing("matter", SEAT)
                .build();
    }
}
