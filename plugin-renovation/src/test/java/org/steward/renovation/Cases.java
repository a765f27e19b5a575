// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.testkit.RuleRecords;
import org.steward.renovation.violation.ViolationRules;
import org.steward.renovation.works.RenovationRules;

/** Cases and the defaults of the parameters, for tests of rules. */
public final class Cases {
    /** A Wednesday, ten in the morning in Shanghai. */
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    /** Where the estate is. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Cases() {}

    /** The defaults, with some values set otherwise. */
    public static Records defaults(Map<String, String> otherwise) {
        Map<String, String> values = new HashMap<>();
        Stream.concat(RenovationRules.parameters().stream(), ViolationRules.parameters().stream())
                .forEach((Parameter each) -> values.put(each.key(), each.initial()));
        values.putAll(otherwise);
        return new RuleRecords(values, WorkCalendar.usual(ZONE));
    }

    /** Codes of the reasons why a member with a role may not take a step; empty when nothing forbids it. */
    public static java.util.List<String> refusals(
            CaseType type, String step, Caller caller, Map<String, String> stored, Map<String, String> entered) {
        return refusals(type, step, caller, stored, entered, defaults(Map.of()));
    }

    /** The same with other values of the parameters. */
    public static java.util.List<String> refusals(
            CaseType type,
            String step,
            Caller caller,
            Map<String, String> stored,
            Map<String, String> entered,
            Records records) {
        GuardContext context = new GuardContext(of(type.id(), stored), caller, entered, NOW.atZone(ZONE), records);
        return type.workflow().transition(step).orElseThrow().guards().stream()
                .flatMap(guard -> guard.check(context).stream())
                .map(Flaw::code)
                .toList();
    }

    /** A member with a role. */
    public static Caller member(String role) {
        return new Caller(Caller.Kind.STAFF, "li.na", "Li Na", "lake", Set.of(role), Set.of(), Language.ZH);
    }

    /** A case of unit 3-1-1502, received now. */
    public static Case of(String type, Map<String, String> fields) {
        return new Case(
                1,
                "lake",
                "RN-202611-0001",
                type,
                1,
                "SUBMITTED",
                Phase.OPEN,
                "",
                Channel.COUNTER,
                Priority.NORMAL,
                "New kitchen",
                "",
                "3-1-1502",
                "",
                "",
                "",
                fields,
                new CasePeople(Requester.ANONYMOUS, "li.na", "wang.wei", "", "", Set.of(), "", ""),
                new CaseTimes(NOW, NOW, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }
}
