// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.PastCase;

/**
 * A month of cases: the past through the history, the present through the desk. The last one made says that all are
 * there, so that a start that broke off is completed by the next. Not thread-safe.
 */
final class DemoCases {
    private final DemoEstate place;
    private final CaseHistory history;
    private final DemoDesk desk;
    private final Clock clock;
    private final Caller caller = Caller.system("demo", DemoEstate.ID);

    DemoCases(DemoEstate place, CaseHistory history, DemoDesk desk, Clock clock) {
        this.place = place;
        this.history = history;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether they were made before. */
    boolean areThere() {
        return record(List.of(last()), false).get(0).known();
    }

    /** Makes what is not there yet. */
    void make() {
        List<DemoEstate.DemoCustomer> customers = place.customers();
        Instant now = clock.instant();
        List<PastCase> past = new ArrayList<>(new PastDays(customers, now).cases());
        past.addAll(new RunningCases(customers, now).cases());
        record(past, true);
        new LiveCases(desk, customers, clock).scenes().forEach(place::inOne);
        record(List.of(last()), true);
    }

    private List<CaseHistory.Taken> record(List<PastCase> cases, boolean commit) {
        return history.record(caller, cases, commit).stream()
                .map(Outcome::orElseThrow)
                .toList();
    }

    private PastCase last() {
        Instant received = clock.instant().minus(Duration.ofDays(31));
        NewCase request = NewCase.of("information", Channel.PHONE, "询问办公时间 / Asks for the office hours", Map.of())
                .from("demo:all-there");
        return new PastCase(
                new NewCase(
                        request.type(),
                        request.channel(),
                        "",
                        request.summary(),
                        "",
                        "",
                        "",
                        request.requester(),
                        received,
                        "cao.icc",
                        null,
                        "",
                        request.fields(),
                        request.source()),
                "REPORTED_CLOSED",
                "",
                received.plus(Duration.ofDays(1)),
                received.plusSeconds(600),
                received.plusSeconds(900),
                null,
                List.of(),
                "");
    }
}
