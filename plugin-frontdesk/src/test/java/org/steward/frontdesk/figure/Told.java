// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.Explanation;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.frontdesk.Centre;

/** A case told by hand, fact by fact. */
final class Told {
    private final String type;
    private final String number;
    private final Instant received;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Entry> journal = new ArrayList<>();
    private final List<CaseTimer> timers = new ArrayList<>();
    private String state = "ANY";
    private Phase phase = Phase.OPEN;
    private String closure = "";
    private Instant promised;
    private Instant finished;

    Told(String type, String number, Instant received) {
        this.type = type;
        this.number = number;
        this.received = received;
    }

    Told with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Told closed(String stateId, String code) {
        state = stateId;
        phase = Phase.CLOSED;
        closure = code;
        return this;
    }

    Told promised(Instant at) {
        promised = at;
        return this;
    }

    Told finished(Instant at) {
        finished = at;
        return this;
    }

    Told step(String name, Instant at) {
        return entry(Kinds.MOVED, "anna", "", at, Map.of("transition", name));
    }

    Told undone(String name, Instant at) {
        return entry(Kinds.UNDONE, "anna", "", at, Map.of("transition", name));
    }

    Told entry(String kind, String actor, String to, Instant at, Map<String, String> data) {
        journal.add(new Entry(
                journal.size() + 1, Centre.ESTATE, number, at, "STAFF", actor, actor, kind, "", to, "", data));
        return this;
    }

    Told met(String rule, Instant due, Instant met) {
        return timer(rule, due, met, false, true);
    }

    Told fellAway(String rule, Instant due) {
        return timer(rule, due, null, true, true);
    }

    Told timer(String rule, Instant due, Instant met, boolean cancelled, boolean main) {
        timers.add(new CaseTimer(
                rule, Text.same(rule), "1 h", received, due, met, cancelled, main, new Explanation(List.of())));
        return this;
    }

    CaseFile file() {
        return new CaseFile(
                current(), journal, timers, List.of(), List.of(), List.of(), List.of(), List.of(), false, null);
    }

    private Case current() {
        return new Case(
                number.hashCode(),
                Centre.ESTATE,
                number,
                type,
                1,
                state,
                phase,
                "",
                Channel.COUNTER,
                Priority.NORMAL,
                "A matter",
                "",
                "",
                "",
                "",
                "",
                fields,
                new CasePeople(Requester.ANONYMOUS, "anna", "", "", "", Set.of(), "", ""),
                new CaseTimes(received, received, null, promised, finished, null, null),
                "",
                0,
                closure,
                null,
                "");
    }
}
