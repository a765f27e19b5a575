// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** The days of a duty. */
class DutyDatesTest {
    private static boolean occurs(String rule, String date) {
        return DutyDates.names(rule, LocalDate.parse(date));
    }

    @Test
    void keepsAnIntervalOverTheTurnOfTheYear() {
        assertThat(occurs("FREQ=DAILY;INTERVAL=2", "2026-12-30")).isTrue();
        assertThat(occurs("FREQ=DAILY;INTERVAL=2", "2026-12-31")).isFalse();
        assertThat(occurs("FREQ=DAILY;INTERVAL=2", "2027-01-01")).isTrue();
        assertThat(occurs("FREQ=DAILY;INTERVAL=2", "2027-01-02")).isFalse();
        assertThat(occurs("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-23")).isFalse();
        assertThat(occurs("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-30")).isTrue();
    }

    @Test
    void findsTheDaysOfTheWeekAndTheMonth() {
        assertThat(occurs("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-26")).isTrue();
        assertThat(occurs("FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-25")).isFalse();
        assertThat(occurs("FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01")).isTrue();
        assertThat(occurs("FREQ=DAILY", "2060-03-01")).isTrue();
    }

    @Test
    void givesNoDayToARuleThatIsNone() {
        assertThat(occurs("EVERY DAY", "2026-11-25")).isFalse();
    }
}
