// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.api.clock.TimeWindow;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.people.Roles;
import org.steward.renovation.Cases;

/** When works and noise are permitted, and what a patrol makes of it. */
class PermittedHoursTest {
    private static final PermittedHours HOURS = PermittedHours.of(Cases.defaults(Map.of())::value);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:59,false,false",
        "2026-11-25T08:00,true,false",
        "2026-11-25T08:30,true,true",
        "2026-11-25T11:30,true,false",
        "2026-11-25T12:00,false,false",
        "2026-11-25T14:30,true,true",
        "2026-11-25T17:29,true,true",
        "2026-11-25T18:00,false,false",
        "2026-11-28T10:00,true,false"
    })
    void permitsWorksInTheirHoursAndNoiseOnWorkingDaysOnly(String at, boolean works, boolean noise) {
        ZonedDateTime then = LocalDateTime.parse(at).atZone(Cases.ZONE);
        assertThat(HOURS.permitsWorks(then)).isEqualTo(works);
        assertThat(HOURS.permitsNoise(then, calendar())).isEqualTo(noise);
    }

    @Test
    void permitsNoNoiseInABanWhateverTheHoursSay() {
        PermittedHours loose = new PermittedHours(List.of(), TimeWindow.list("00:00-23:59"), HOURS.ban());
        for (String at : List.of("2026-11-25T12:00", "2026-11-25T23:00", "2026-11-25T05:59")) {
            assertThat(loose.permitsNoise(LocalDateTime.parse(at).atZone(Cases.ZONE), calendar()))
                    .as(at)
                    .isFalse();
        }
        assertThat(loose.permitsNoise(LocalDateTime.parse("2026-11-25T06:00").atZone(Cases.ZONE), calendar()))
                .isTrue();
    }

    @Test
    void makesThePatrolMarkWorksAtAForbiddenHour() {
        assertThat(refusals("PASS", "2")).containsExactly("not-in-order");
        assertThat(refusals("FAIL", "2")).isEmpty();
        assertThat(refusals("FAIL", "1")).containsExactly("not-in-order");
    }

    private static List<String> refusals(String hours, String extinguishers) {
        return Cases.refusals(
                PatrolType.declare(),
                "logPatrol",
                Cases.member(Roles.GUARD),
                Map.of(),
                Map.of("works", "NOISY", "hoursResult", hours, "fireResult", "PASS", "extinguishers", extinguishers),
                Cases.defaults(Map.of("reno.demolitionHours", "14:30-17:30")));
    }

    private static WorkCalendar calendar() {
        return WorkCalendar.usual(Cases.ZONE);
    }
}
