// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.steward.core.api.clock.TimeWindow;

/** Windows in Berlin on the days the clocks change: 02:00 is followed by 03:00 in March, 03:00 by 02:00 in October. */
class DutySlotTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

    private static String window(String times, LocalDate day) {
        DutySlot slot = DutySlot.of("gate/watch", times).get(0);
        return slot.begin(day, BERLIN) + "/" + slot.end(day, BERLIN);
    }

    @Test
    void beginsWhenTheClocksGoForwardInsteadOfInTheSkippedHour() {
        assertThat(window("02:30-04:00", FORWARD)).isEqualTo("2027-03-28T01:00:00Z/2027-03-28T02:00:00Z");
        assertThat(window("02:30-03:15", FORWARD)).isEqualTo("2027-03-28T01:00:00Z/2027-03-28T01:15:00Z");
    }

    @Test
    void endsWhenTheClocksGoForwardInsteadOfInTheSkippedHour() {
        assertThat(window("01:00-02:30", FORWARD)).isEqualTo("2027-03-28T00:00:00Z/2027-03-28T01:00:00Z");
        assertThat(window("22:00-02:30", FORWARD.minusDays(1))).isEqualTo("2027-03-27T21:00:00Z/2027-03-28T01:00:00Z");
    }

    @Test
    void keepsItsLengthWhenItIsSkippedWhole() {
        assertThat(window("02:15-02:45", FORWARD)).isEqualTo("2027-03-28T01:00:00Z/2027-03-28T01:30:00Z");
        assertThat(window("02:00-03:00", FORWARD)).isEqualTo("2027-03-28T01:00:00Z/2027-03-28T02:00:00Z");
    }

    @Test
    void takesTheFirstOfATimeThatComesTwice() {
        assertThat(window("02:10-02:40", BACK)).isEqualTo("2026-10-25T00:10:00Z/2026-10-25T00:40:00Z");
        assertThat(window("01:30-02:30", BACK)).isEqualTo("2026-10-24T23:30:00Z/2026-10-25T00:30:00Z");
    }

    @Test
    void isAnHourLongerAroundTheRepeatedHour() {
        assertThat(window("02:30-03:30", BACK)).isEqualTo("2026-10-25T00:30:00Z/2026-10-25T02:30:00Z");
        assertThat(window("22:00-06:00", BACK.minusDays(1))).isEqualTo("2026-10-24T20:00:00Z/2026-10-25T05:00:00Z");
    }

    @Test
    void endsAfterItBeginsWheneverItIs() {
        for (LocalDate day : new LocalDate[] {FORWARD.minusDays(1), FORWARD, BACK.minusDays(1), BACK}) {
            for (int from = 0; from < 24 * 60; from += 15) {
                for (int to = 0; to < 24 * 60; to += 15) {
                    DutySlot slot = new DutySlot(
                            "gate/watch",
                            new TimeWindow(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L)));
                    Instant begin = slot.begin(day, BERLIN);
                    assertThat(slot.end(day, BERLIN))
                            .as("%s %s", day, slot.words())
                            .isAfter(begin);
                }
            }
        }
    }
}
