// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import java.time.Instant;
import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/** What may forbid a step of a first-asked card (P02). */
final class FirstAskedGuards {
    /** Only the customer's own word counts as content. */
    static final Guard CONTENT = context -> Flaw.unless(
            "YES".equals(context.value(FirstAskedType.SATISFIED)),
            "not-content",
            Text.of("Only when the customer says so; silence is not content", "须由客户表示满意，未答复不视为满意"));

    /** The manager has called a special customer before the card is closed. */
    static final Guard MANAGER_CALLED = context -> Flaw.unless(
            !"true".equals(context.value("special"))
                    || !context.value("managerContactAt").isEmpty(),
            "manager-contact",
            Text.of("A special customer is contacted by the manager first", "特殊客户须先由经理亲自联系"));

    /** The customer has said that it is not solved. */
    static final Guard NOT_CONTENT = context -> Flaw.unless(
            "NO".equals(context.value(FirstAskedType.SATISFIED)),
            "content",
            Text.of("The customer has not said that it is not solved", "客户并未表示未解决"));

    /** It has not gone round before. */
    static final Guard FIRST_TIME = context -> Flaw.unless(
            context.current().reopened() < 1,
            "again",
            Text.of("It goes round a second time: send it with notice to the manager", "已是第二次，须同时通知经理"));

    /** Whoever was asked first speaks to the customer, not whoever does the work; a supervisor may step in. */
    static final Guard ASKED_FIRST = context -> Flaw.unless(
            isAskedFirst(context),
            "not-asked-first",
            Text.of("Whoever was asked first tells the customer", "须由首问责任人亲自告知客户"));

    /** A promise lies ahead. */
    static final Guard AHEAD = context -> {
        String promised = context.value(FirstAskedType.PROMISED);
        boolean ahead = !promised.isEmpty()
                && Instant.parse(promised).isAfter(context.now().toInstant());
        return ahead
                ? Optional.empty()
                : Optional.of(new Flaw(
                        FirstAskedType.PROMISED,
                        "past",
                        Text.of("The promised time is over; fix one that lies ahead", "承诺时间已过，请重新确定")));
    };

    private FirstAskedGuards() {}

    private static boolean isAskedFirst(GuardContext context) {
        Caller caller = context.caller();
        String responsible = context.current().people().responsible();
        return caller.kind() == Caller.Kind.SYSTEM
                || responsible.isEmpty()
                || caller.actsFor(responsible)
                || caller.is(Roles.CSO)
                || caller.is(Roles.ADMIN);
    }
}
