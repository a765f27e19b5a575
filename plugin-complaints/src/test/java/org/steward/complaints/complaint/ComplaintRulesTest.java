// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.testkit.RuleRecords;

class ComplaintRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void wantsAnApologyFirst() {
        assertThat(code(ComplaintRules.APOLOGY, Map.of(), Map.of("apologised", "false")))
                .isEqualTo("apology-first");
        assertThat(code(ComplaintRules.APOLOGY, Map.of(), Map.of("apologised", "true")))
                .isEmpty();
    }

    @Test
    void wantsAReasonWhenItIsNotValid() {
        assertThat(code(ComplaintRules.REASON_WHEN_INVALID, Map.of(), Map.of("valid", "INVALID")))
                .isEqualTo("reason-needed");
        assertThat(code(
                        ComplaintRules.REASON_WHEN_INVALID,
                        Map.of(),
                        Map.of("valid", "INVALID", "validReason", "not our road")))
                .isEmpty();
    }

    @Test
    void leavesMajorOnesToTheFirstPersonInCharge() {
        Map<String, String> major = Map.of("grade", "MAJOR");
        assertThat(code(ComplaintRules.FIRST_PERSON, major, Map.of())).isEqualTo("first-person-in-charge");
        assertThat(ComplaintRules.FIRST_PERSON.check(context(major, Map.of(), "RPM")))
                .isEmpty();
        assertThat(code(ComplaintRules.FIRST_PERSON, Map.of("grade", "MINOR"), Map.of()))
                .isEmpty();
    }

    @Test
    void settlesOnlyMinorOnesOnTheSpot() {
        assertThat(code(ComplaintRules.MINOR, Map.of("grade", "IMPORTANT"), Map.of()))
                .isEqualTo("minor-only");
        assertThat(code(ComplaintRules.MINOR, Map.of(), Map.of())).isEmpty();
    }

    @Test
    void wantsAWrittenAnswerBeforeItIsSatisfied() {
        assertThat(code(ComplaintRules.ANSWERED_IN_WRITING, Map.of(), Map.of())).isEqualTo("answer-in-writing");
    }

    private static String code(Guard guard, Map<String, String> stored, Map<String, String> entered) {
        return guard.check(context(stored, entered, "CSA"))
                .map(flaw -> flaw.code())
                .orElse("");
    }

    private static GuardContext context(Map<String, String> stored, Map<String, String> entered, String role) {
        Caller caller = new Caller(Caller.Kind.STAFF, "li.na", "Li Na", "lake", Set.of(role), Set.of(), Language.ZH);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return new GuardContext(
                complaint(stored),
                caller,
                entered,
                NOW.atZone(zone),
                new RuleRecords(Map.of(), WorkCalendar.usual(zone)));
    }

    private static Case complaint(Map<String, String> fields) {
        return new Case(
                1,
                "lake",
                "CP-202611-0001",
                "complaint",
                1,
                "PLAN",
                Phase.OPEN,
                "",
                Channel.COUNTER,
                Priority.NORMAL,
                "Lift stops",
                "",
                "",
                "",
                "",
                fields.getOrDefault("grade", ""),
                fields,
                new CasePeople(Requester.ANONYMOUS, "li.na", "", "", "", Set.of(), "", ""),
                new CaseTimes(NOW, NOW, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }
}
