// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;

/** Cases under way that began before today: the late ones, those in court, and suggestions in every state. */
final class RunningCases {
    private static final List<String> IDEA_STATES =
            List.of("CLOSED", "PUBLISHED", "IMPLEMENTED", "PLANNED", "ADOPTED", "DECLINED", "REPLIED", "EVALUATED");

    private final List<DemoEstate.DemoCustomer> customers;
    private final Instant now;
    private int next;

    RunningCases(List<DemoEstate.DemoCustomer> customers, Instant now) {
        this.customers = customers;
        this.now = now;
    }

    /** All of them. */
    List<PastCase> cases() {
        List<PastCase> running = new ArrayList<>();
        for (int n = 0; n < IDEA_STATES.size(); n++) {
            running.add(suggestion(n, IDEA_STATES.get(n)));
        }
        running.add(complaint("LEGAL", 24 * 24, "IMPORTANT", 13));
        running.add(complaint("HANDLING", 80, "IMPORTANT", 4));
        running.add(complaint("ASSIGNED", 53, "MINOR", 2));
        running.add(complaint("VERIFYING", 49, "MINOR", 5));
        running.add(complaint("ESCALATED", 60, "IMPORTANT", 11));
        running.add(complaint("REGISTERED", 5, "", 12));
        running.add(complaint("PLAN", 40, "IMPORTANT", 9));
        return running;
    }

    private PastCase complaint(String state, int hoursAgo, String grade, int matterNumber) {
        DemoWords.Matter matter = DemoWords.MATTERS.get(matterNumber);
        Instant received = now.minus(Duration.ofHours(hoursAgo));
        String clerk = DemoStaff.COUNTER.get(matterNumber % DemoStaff.COUNTER.size());
        String technician = DemoStaff.TECHNICIANS.get(matterNumber % DemoStaff.TECHNICIANS.size());
        boolean classified = !grade.isEmpty();
        List<PastStep> steps = new ArrayList<>(List.of(
                new PastStep(received.plusSeconds(300), DemoStaff.name(clerk), "REGISTERED", "已致歉 / Apology given")));
        if (classified) {
            steps.add(new PastStep(received.plusSeconds(1200), DemoStaff.name(clerk), "ASSIGNED", ""));
        }
        if (!state.equals("ASSIGNED") && classified) {
            String by = state.equals("LEGAL") ? DemoStaff.DIRECTOR : technician;
            steps.add(new PastStep(received.plusSeconds(9000), DemoStaff.name(by), state, ""));
        }
        Map<String, String> fields = classified
                ? Map.of("category", matter.category(), "grade", grade, "valid", "VALID")
                : Map.of("category", matter.category());
        Duration limit = Duration.ofDays(grade.equals("IMPORTANT") ? 3 : 2);
        return new PastCase(
                request("complaint", matter.summary(), received, clerk, fields, "running-" + state),
                state,
                classified ? technician : "",
                due(state, hoursAgo, received, limit),
                null,
                null,
                null,
                steps,
                "");
    }

    /** In court for weeks it is due when the court sits; else what is late already keeps its deadline. */
    private Instant due(String state, int hoursAgo, Instant received, Duration limit) {
        if (state.equals("LEGAL")) {
            return now.plus(Duration.ofDays(20));
        }
        return hoursAgo >= limit.toHours() ? received.plus(limit) : null;
    }

    private PastCase suggestion(int n, String state) {
        DemoWords.Matter idea = DemoWords.IDEAS.get(n % DemoWords.IDEAS.size());
        boolean declined = state.equals("DECLINED") || state.equals("REPLIED");
        Instant received = now.minus(Duration.ofDays(20 - n * 2L));
        boolean done = List.of("CLOSED", "PUBLISHED", "IMPLEMENTED", "REPLIED").contains(state);
        boolean decided = !state.equals("EVALUATED");
        Instant finished = done ? received.plus(Duration.ofDays(n < 3 ? 9 : 3)) : null;
        Map<String, String> fields = Map.of(
                "benefit",
                "大家都方便 / Good for everybody",
                "consentToName",
                Boolean.toString(n % 2 == 0),
                "decision",
                declined ? "DECLINE" : "ADOPT",
                "evaluation",
                declined ? "场地不足 / There is no room for it" : "费用低、受益面广 / Cheap and good for many");
        List<PastStep> steps = new ArrayList<>(List.of(
                new PastStep(received.plusSeconds(3600), DemoStaff.name(DemoStaff.FIRST), "REPORTED", ""),
                new PastStep(received.plusSeconds(90_000), DemoStaff.name(DemoStaff.MANAGER), "EVALUATED", "")));
        if (decided) {
            String how = declined ? "DECLINED" : "ADOPTED";
            steps.add(new PastStep(received.plusSeconds(120_000), DemoStaff.name(DemoStaff.OFFICER), how, ""));
        }
        if (done && !declined) {
            steps.add(new PastStep(finished, DemoStaff.name("shi.lin"), "IMPLEMENTED", idea.result()));
        }
        return new PastCase(
                request("suggestion", idea.summary(), received, DemoStaff.FIRST, fields, "idea-" + n),
                state,
                decided && !declined ? "shi.lin" : "",
                decided ? done ? received.plus(Duration.ofDays(7)) : now.plus(Duration.ofDays(n - 2)) : null,
                finished,
                state.equals("CLOSED") ? finished.plusSeconds(172_800) : null,
                state.equals("CLOSED") ? Satisfaction.A : null,
                steps,
                "");
    }

    private NewCase request(
            String type, String summary, Instant received, String by, Map<String, String> fields, String key) {
        DemoEstate.DemoCustomer customer = customers.get(next++ * 13 % customers.size());
        return new NewCase(
                type,
                Channel.PHONE.name(),
                "",
                summary,
                "",
                customer.unitId(),
                "",
                new Requester(customer.partyId(), "", "", false),
                received,
                by,
                null,
                "",
                fields,
                "demo:" + key);
    }
}
