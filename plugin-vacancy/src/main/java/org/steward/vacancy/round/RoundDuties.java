// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.round;

import java.time.LocalTime;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.duty.DutyWork;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.vacancy.defect.DefectType;

/** The plans of the rounds by reason of vacancy (巡查计划), and of the airing (通风, D13). */
public final class RoundDuties {
    /** Id of the airing's case type. */
    public static final String AIRING = "vacancy-airing";

    static final Checklist AIRED = Checklist.of(
            new Checklist.Item("aired", Text.of("Every vacant unit aired", "空置房逐户通风"), DefectType.ID),
            new Checklist.Item("shut", Text.of("Windows shut again, doors locked", "通风后关窗锁门"), DefectType.ID),
            new Checklist.Item("smell", Text.of("No smell, no mould", "无异味霉变"), DefectType.ID),
            new Checklist.Item("clean", Text.of("Clean", "清洁"), DefectType.ID));

    private RoundDuties() {}

    /** Once a month, the default of every reason (D08, D09). */
    public static DutyPlan monthly() {
        return round("vacancy-month", Text.of("Vacant units, monthly", "空置房月度巡查"), "FREQ=MONTHLY;BYMONTHDAY=1")
                .atPlaces(RoundRules.MONTHLY);
    }

    /** Twice a month (D10). */
    public static DutyPlan halfMonthly() {
        return round(
                        "vacancy-half-month",
                        Text.of("Vacant units, half-monthly", "空置房半月巡查"),
                        "FREQ=MONTHLY;BYMONTHDAY=1,16")
                .atPlaces(RoundRules.HALF_MONTHLY);
    }

    /** Every Monday, for reasons that need it. */
    public static DutyPlan weekly() {
        return round("vacancy-week", Text.of("Vacant units, weekly", "空置房每周巡查"), "FREQ=WEEKLY;BYDAY=MO")
                .atPlaces(RoundRules.WEEKLY);
    }

    private static DutyPlan round(String id, Text title, String rule) {
        return DutyPlan.of(
                        id,
                        title,
                        rule,
                        RoundType.ID,
                        Text.of("Round of vacant units: {0}, {1}", "空置房巡查：{0}，{1}"),
                        Roles.CSA)
                .openedAt(LocalTime.of(6, 0));
    }

    /** The airing at each of its places, every Monday. */
    public static DutyPlan airing() {
        return DutyPlan.of(
                        "vacancy-airing",
                        Text.of("Airing of vacant units", "空置房通风"),
                        "FREQ=WEEKLY;BYDAY=MO",
                        AIRING,
                        Text.of("Airing: {0}, {1} {2}", "通风：{0}，{1} {2}"),
                        Roles.CSA)
                .within("vacant.airingWindows")
                .atPlaces("vacant.airingPlaces")
                .inTurns();
    }

    /** The work of an airing. */
    public static CaseType airingWork() {
        return DutyWork.of(AIRING, "VAI", Text.of("Airing of vacant units", "空置房通风"), Text.of("Airings", "空置房通风"))
                .by(Roles.CSA, Roles.CLEAN)
                .plannedBy(Roles.CSO)
                .checkedInWithin("vacant.airingBegun")
                .leftWithin("vacant.airingEnded")
                .lookingAt(AIRED)
                .tellingMissed("vacancy-airing-missed")
                .build();
    }
}
