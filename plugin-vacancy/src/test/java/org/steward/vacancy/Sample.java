// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Records;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.testkit.RuleRecords;

/** Cases and steps made up for tests of rules. */
public final class Sample {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Each meter may count 10. */
    private static final Records RECORDS = new RuleRecords(
            Map.of("vacant.mostWater", "10", "vacant.mostPower", "10", "vacant.mostGas", "10"),
            WorkCalendar.usual(ZONE));

    private Sample() {}

    /** Member of staff with no role. */
    public static Caller member(String id) {
        return new Caller(Caller.Kind.STAFF, id, id, "lake", Set.of(), Set.of(), Language.EN);
    }

    /** A case of a type in a state with fields; done by a member. */
    public static Case of(CaseType type, String state, String unit, String doneBy, Map<String, String> fields) {
        Phase phase = type.workflow().state(state).orElseThrow().phase();
        return new Case(
                1,
                "lake",
                type.prefix() + "-202611-0001",
                type.id(),
                1,
                state,
                phase,
                "",
                Channel.PATROL,
                Priority.NORMAL,
                "Sample",
                "",
                unit,
                "",
                "",
                "",
                fields,
                new CasePeople(Requester.ANONYMOUS, "", "", "", "", Set.of(), "", doneBy),
                new CaseTimes(NOW, NOW, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }

    /** Codes of what the guards of a step say, separated by blanks; empty when they allow it. */
    public static String objections(CaseType type, String step, Case current, Caller who, Map<String, String> entered) {
        GuardContext context = new GuardContext(current, who, entered, NOW.atZone(ZONE), RECORDS);
        return type.workflow().transition(step).orElseThrow().guards().stream()
                .flatMap(guard -> guard.check(context).stream())
                .map(Flaw::code)
                .reduce("", (all, code) -> (all + " " + code).strip());
    }
}
