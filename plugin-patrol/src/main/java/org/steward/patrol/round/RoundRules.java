// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Figures and notices of the rounds (P23) and of the checks of posts (P27). */
public final class RoundRules {
    static final String PER_DAY = "round.managerPerDay";
    static final String WEEKLY = "round.itemWeekly";
    static final String MONTHLY = "round.itemMonthly";
    static final String COVERAGE = "round.coverage";
    static final String NIGHT = "night.check";
    static final String NIGHT_CAPTAIN = "night.captainPerWeek";
    static final String NIGHT_MANAGER = "night.managerPerWeek";
    static final String CAPTAIN = "patrol.captainCheck";
    static final String AREAS = "patrol.areas";
    static final String SECURITY = "patrol.managerCheck";

    private RoundRules() {}

    /** How often, and by when. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(PER_DAY, Text.of("Manager's rounds a day", "经理每日巡视次数"), 1, "", 1, 6, "S0"),
                Parameter.limit("round.managerUntil", Text.of("Manager's round begun", "经理巡视开始时限"), "same day", "S0"),
                Parameter.list(WEEKLY, Text.of("Items checked each week", "每周单项检查项目"), "Cleaning 保洁;Greening 绿化", "S2"),
                Parameter.list(MONTHLY, Text.of("Items checked each month", "每月单项检查项目"), "Fire equipment 消防设施", "S2"),
                Parameter.limit("round.areaWithin", Text.of("Area patrol begun", "区域巡视开始时限"), "6 d", "CV"),
                Parameter.limit("round.weeklyWithin", Text.of("Check of the week begun", "每周检查开始时限"), "6 d", "S2, CV"),
                Parameter.limit(
                        "round.monthlyWithin", Text.of("Check of the month begun", "每月检查开始时限"), "27 d", "S2, CV"),
                Parameter.limit("round.specialWithin", Text.of("Special round begun", "专项巡查开始时限"), "3 d", "CV"),
                Parameter.limit("round.grace", Text.of("Begun after the end of its window", "时段结束后的宽限"), "0 min", "CV"),
                Parameter.limit("round.finishWithin", Text.of("Results of a round entered", "巡查结果录入时限"), "4 h", "CV"),
                Parameter.limit("round.reviewWithin", Text.of("Round reviewed", "巡查复核时限"), "2 d", "CV"),
                Parameter.integer(COVERAGE, Text.of("Every building visited within", "所有楼栋巡查周期"), 7, "d", 1, 62, "CV"),
                Parameter.windows(
                        NIGHT,
                        Text.of("Night check by the shift leader, hourly", "班长夜间每小时查岗"),
                        "00:30-01:30;01:30-02:30;02:30-03:30;03:30-04:30;04:30-05:30;05:30-06:00",
                        "G03"),
                Parameter.windows(
                        RoundGuards.NIGHT_HOURS, Text.of("Hours of the night checks", "夜间查岗时段"), "00:30-06:00", "G03"),
                Parameter.integer(
                        NIGHT_CAPTAIN, Text.of("Night checks of the captain a week", "队长每周夜间查岗次数"), 3, "", 1, 7, "G03"),
                Parameter.integer(
                        NIGHT_MANAGER,
                        Text.of("Night checks of the resident manager a week", "管理处主任每周夜间查岗次数"),
                        1,
                        "",
                        1,
                        7,
                        "G03"),
                Parameter.windows(
                        CAPTAIN,
                        Text.of("Captain's check, once in each", "队长查岗（每班一次）"),
                        "06:00-14:00;14:00-22:00;22:00-06:00",
                        "G01, G02"),
                Parameter.list(
                        AREAS, Text.of("Areas of the captain's check", "队长查岗区域"), "Whole estate 全小区", "G01, G02"),
                Parameter.integer(
                        SECURITY, Text.of("Manager's checks of security a week", "安保主管每周查岗次数"), 3, "", 1, 7, "G01"));
    }

    /** Told when a round was not begun in time. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                        "round-missed",
                        Text.of("A round was missed: {number}", "漏查：{number}"),
                        Text.of("{summary} was due {due}.", "{summary}，应于 {due} 前开始。"),
                        Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR))
                .alsoTo(Roles.CSM));
    }
}
