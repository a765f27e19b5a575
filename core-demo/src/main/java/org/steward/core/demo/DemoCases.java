// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;

/** A month of cases: the past through the history, the present through the desk. Made once. Not thread-safe. */
final class DemoCases {
    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);
    private static final int PAST = 120;
    private static final List<Channel> CHANNELS =
            List.of(Channel.COUNTER, Channel.PHONE, Channel.APP, Channel.HOTLINE, Channel.LETTER);

    private final StaffRegister staff;
    private final CaseHistory history;
    private final CaseDesk desk;
    private final CaseReader reader;
    private final Clock clock;
    private final Random random = new Random(42);

    DemoCases(StaffRegister staff, CaseHistory history, CaseDesk desk, CaseReader reader, Clock clock) {
        this.staff = staff;
        this.history = history;
        this.desk = desk;
        this.reader = reader;
        this.clock = clock;
    }

    /** Makes the cases unless there are some. */
    void make(List<DemoEstate.DemoCustomer> customers) {
        Caller caller = Caller.system("demo", DemoEstate.ID);
        boolean empty = reader.list(caller, CaseQuery.of(Map.of("limit", "1", "type", "complaint")))
                .result()
                .map(page -> page.rows().isEmpty())
                .orElse(false);
        if (!empty || customers.isEmpty()) {
            return;
        }
        List<PastCase> past = new ArrayList<>();
        for (int n = 0; n < PAST; n++) {
            past.add(past(n, customers.get(random.nextInt(customers.size()))));
        }
        List<Outcome<CaseHistory.Taken>> taken = history.record(caller, past, true);
        taken.stream()
                .flatMap(one -> one.refusal().stream())
                .limit(3)
                .forEach(why -> log.warn("a case of the demo estate was refused: {}", why.flaws()));
        new LiveCases(desk, this::as, this::opened).make(customers);
    }

    private PastCase past(int n, DemoEstate.DemoCustomer customer) {
        Instant received = clock.instant()
                .minus(Duration.ofHours(60 + random.nextInt(27 * 24)))
                .minus(Duration.ofMinutes(random.nextInt(60)));
        boolean idea = n % 10 == 9;
        DemoWords.Matter matter = idea
                ? DemoWords.IDEAS.get(n / 10 % DemoWords.IDEAS.size())
                : DemoWords.MATTERS.get(random.nextInt(DemoWords.MATTERS.size()));
        Instant finished = received.plus(Duration.ofHours(3 + random.nextInt(n % 8 == 0 ? 120 : 40)));
        Instant now = clock.instant();
        finished = finished.isAfter(now) ? now.minusSeconds(600) : finished;
        Instant closed = finished.plus(Duration.ofHours(2 + random.nextInt(40)));
        closed = closed.isAfter(now) ? now.minusSeconds(60) : closed;
        String by = DemoStaff.COUNTER.get(n % DemoStaff.COUNTER.size());
        String state = idea ? (n % 20 == 9 ? "CLOSED" : "PUBLISHED") : "CLOSED";
        boolean over = state.equals("CLOSED");
        Map<String, String> fields =
                idea ? Map.of("benefit", "大家都方便 / Good for everybody") : Map.of("category", matter.category());
        Satisfaction said = idea ? null : n % 9 == 0 ? Satisfaction.B : Satisfaction.A;
        return new PastCase(
                request(idea ? "suggestion" : "complaint", matter, customer, received, by, fields, "demo:past-" + n),
                state,
                DemoStaff.TECHNICIANS.get(n % DemoStaff.TECHNICIANS.size()),
                null,
                finished,
                over ? closed : null,
                over ? said : null,
                List.of(new PastStep(finished, "赵磊 Zhao Lei", "", "已处理 / Done")),
                "");
    }

    private Case opened(
            String type, int n, DemoEstate.DemoCustomer customer, Duration ago, Map<String, String> fields) {
        String by = DemoStaff.COUNTER.get(n % DemoStaff.COUNTER.size());
        DemoWords.Matter matter = type.equals("suggestion")
                ? DemoWords.IDEAS.get(n % DemoWords.IDEAS.size())
                : DemoWords.MATTERS.get(n % DemoWords.MATTERS.size());
        NewCase request =
                request(type, matter, customer, clock.instant().minus(ago), by, fields, "demo:live-" + type + "-" + n);
        return desk.open(as(by), request).orElseThrow();
    }

    private NewCase request(
            String type,
            DemoWords.Matter matter,
            DemoEstate.DemoCustomer customer,
            Instant received,
            String by,
            Map<String, String> fields,
            String source) {
        return new NewCase(
                type,
                CHANNELS.get(random.nextInt(CHANNELS.size())).name(),
                "",
                matter.summary(),
                "",
                customer.unitId(),
                "",
                new Requester(customer.partyId(), "", "", false),
                received,
                by,
                null,
                "",
                fields,
                source);
    }

    private Caller as(String staffId) {
        return staff.caller(DemoEstate.ID, staffId).orElseThrow();
    }
}
