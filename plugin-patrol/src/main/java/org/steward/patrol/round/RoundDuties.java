// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;

/** The plans of the rounds (巡查计划, P23; night checks and checks of posts, P27). */
public final class RoundDuties {
    private static final String DAILY = "FREQ=DAILY";
    private static final String MONDAYS = "FREQ=WEEKLY;BYDAY=MO";
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final PatrolTools tools;

    /** Plans that know the buildings and the figures of an estate. */
    public RoundDuties(PatrolTools tools) {
        this.tools = tools;
    }

    /** All of them. */
    public DutyPlan[] all() {
        return new DutyPlan[] {
            plan("round-daily", RoundKind.DAILY_MANAGER, DAILY, Roles.CSM)
                    .openedAt(MORNING)
                    .atPlacesOf(times(RoundRules.PER_DAY))
                    .inTurns(),
            plan("round-area", RoundKind.AREA, MONDAYS, Roles.CSA)
                    .openedAt(MORNING)
                    .atPlacesOf(this::buildings),
            plan("round-weekly", RoundKind.WEEKLY_ITEM, MONDAYS, Roles.CSO)
                    .openedAt(MORNING)
                    .atPlaces(RoundRules.WEEKLY),
            plan("round-monthly", RoundKind.MONTHLY_ITEM, "FREQ=MONTHLY;BYMONTHDAY=1", Roles.CSO)
                    .openedAt(MORNING)
                    .atPlaces(RoundRules.MONTHLY),
            plan("night-check-hour", RoundKind.NIGHT_HOUR, DAILY, Roles.GUARD).within(RoundRules.NIGHT),
            plan("night-check-captain", RoundKind.NIGHT, MONDAYS, Roles.GCAP)
                    .atPlacesOf(times(RoundRules.NIGHT_CAPTAIN)),
            plan("night-check-manager", RoundKind.NIGHT, MONDAYS, Roles.RPM)
                    .atPlacesOf(times(RoundRules.NIGHT_MANAGER)),
            plan("captain-check", RoundKind.CAPTAIN, DAILY, Roles.GCAP)
                    .within(RoundRules.CAPTAIN)
                    .atPlaces(RoundRules.AREAS),
            plan("security-check", RoundKind.SECURITY, MONDAYS, Roles.CSM)
                    .openedAt(MORNING)
                    .atPlacesOf(times(RoundRules.SECURITY))
        };
    }

    private static DutyPlan plan(String id, RoundKind kind, String rule, String role) {
        Text title = kind.title();
        return DutyPlan.of(
                id, title, rule, kind.type(), Text.of(title.en() + ": {0} {1} {2}", title.zh() + "：{0} {1} {2}"), role);
    }

    /** As many occurrences as a figure says, free in when they are made. */
    private DutyPlaces times(String key) {
        return (estateId, day) -> IntStream.rangeClosed(1, tools.parameters().integer(estateId, key))
                .mapToObj(each -> new DutyPlaces.Place("No. " + each + " 第" + each + "次", ""))
                .toList();
    }

    /** Every building of the estate: what a place is called begins with the id of its building. */
    private List<DutyPlaces.Place> buildings(String estateId, java.time.LocalDate day) {
        return tools.estates().buildings(estateId).stream()
                .map(building -> new DutyPlaces.Place(Coverage.place(building), ""))
                .toList();
    }
}
