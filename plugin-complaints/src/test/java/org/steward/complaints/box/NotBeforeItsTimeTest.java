// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.testkit.RuleRecords;

class NotBeforeItsTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void refusesToOpenTheBoxBeforeThree() {
        assertThat(code("2026-11-25T14:59:59")).isEqualTo("too-early");
    }

    @Test
    void opensItAtThreeAndLater() {
        assertThat(code("2026-11-25T15:00:00")).isEmpty();
        assertThat(code("2026-11-26T09:00:00")).isEmpty();
    }

    private static String code(String local) {
        ZonedDateTime now = ZonedDateTime.parse(local + "+08:00").withZoneSameInstant(ZONE);
        GuardContext context = new GuardContext(
                opening(),
                Caller.system("test", "lake"),
                Map.of(),
                now,
                new RuleRecords(Map.of(BoxRules.OPEN_AT, "15:00"), WorkCalendar.usual(ZONE)));
        return new NotBeforeItsTime().check(context).map(flaw -> flaw.code()).orElse("");
    }

    /** Of the box of 25 November: opened as a duty at its first minute. */
    private static Case opening() {
        Instant midnight = Instant.parse("2026-11-24T16:00:00Z");
        return new Case(
                1,
                "lake",
                "BX-202611-0001",
                BoxOpeningType.ID,
                1,
                "DUE",
                Phase.OPEN,
                "",
                Channel.PATROL,
                Priority.NORMAL,
                "Open the box",
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                new CasePeople(Requester.ANONYMOUS, "", "", "", "", Set.of(), "", ""),
                new CaseTimes(midnight, midnight, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }
}
