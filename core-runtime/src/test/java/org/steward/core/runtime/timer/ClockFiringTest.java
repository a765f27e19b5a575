// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.Neighbour;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;
import org.steward.core.runtime.notice.StaffChain;
import org.steward.core.runtime.notice.StewardNotices;

class ClockFiringTest {
    @TempDir
    Path folder;

    private final Map<String, String> values = Map.of(
            "matter.limit", "10 h", "clock.warnPercent", "75", "clock.supervisorPercent", "100", "clock.managerPercent",
            "150");
    private final Estate estate = new Estate(
            TestCentre.ESTATE, Text.of("T", "测"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#336699");
    private final EstateRegister estates = Neighbour.of(EstateRegister.class, Map.of(
            "estates", given -> List.of(estate),
            "estate", given -> Optional.of(estate),
            "calendar", given -> WorkCalendar.usual(estate.zone())));
    private final StaffRegister staff = Neighbour.of(StaffRegister.class, Map.of(
            "member", given -> Optional.empty(), "teams", given -> List.of(), "staff", given -> List.of()));
    private final CaseTypes types = Neighbour.of(CaseTypes.class, Map.of(
            "type", given -> Optional.of(TestModule.type()), "known", given -> Optional.of(TestModule.type())));
    private final Parameters parameters = Neighbour.of(Parameters.class, Map.of(
            "value", given -> values.get((String) given[1]),
            "integer", given -> Integer.valueOf(values.get((String) given[1])),
            "limit", given -> org.steward.core.api.clock.Limit.parse(values.get((String) given[1]))));

    private ClockFiring node(TestCentre centre) {
        StewardNotices notices = new StewardNotices(
                null, centre.transactions, centre.store.sequences(), centre.store.journal(), centre.clock, staff,
                estates, types);
        return new ClockFiring(centre.transactions, centre.store.journal(), estates,
                new StageTimes(estates, parameters), notices, new StaffChain(staff), centre.desk, types);
    }

    @Test
    void firesEachStageOnceOnTwoNodes() {
        try (TestCentre centre = new TestCentre(folder)) {
            Case made = centre.open("anna");
            StewardTimers timers = new StewardTimers(null, estates, parameters);
            TimerSet set = timers.opened(made, TestModule.type());
            assertThat(set.dueAt()).isEqualTo(made.times().receivedAt().plus(Duration.ofHours(10)));
            centre.transactions.write(TestCentre.ESTATE, sql -> timers.write(sql, set, centre.member("anna")));
            ClockFiring one = node(centre);
            ClockFiring other = node(centre);
            for (int hour = 0; hour < 20; hour++) {
                one.fireDue(centre.clock.instant());
                other.fireDue(centre.clock.instant());
                centre.pass(Duration.ofHours(1));
            }
            assertThat(centre.store.journal().ofCase(TestCentre.ESTATE, made.number()))
                    .extracting(Entry::kind)
                    .filteredOn(kind -> kind.startsWith("clock-"))
                    .containsExactly(Kinds.CLOCK_WARNED, Kinds.CLOCK_OVERDUE, Kinds.CLOCK_ESCALATED);
        }
    }
}
