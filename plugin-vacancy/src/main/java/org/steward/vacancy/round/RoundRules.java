// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.round;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.vacancy.ledger.VacancyKind;

/** Figures and notices of the rounds (P20): which reason of vacancy is checked how often, and by when. */
public final class RoundRules {
    /** Reasons checked once a month. */
    public static final String MONTHLY = "vacant.checkEvery.month";
    /** Reasons checked on the 1st and the 16th. */
    public static final String HALF_MONTHLY = "vacant.checkEvery.halfMonth";
    /** Reasons checked every Monday. */
    public static final String WEEKLY = "vacant.checkEvery.week";

    private RoundRules() {}

    /** The plan and the limits; those of a round count from its first day. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.list(
                        MONTHLY, Text.of("Reasons of vacancy checked monthly", "每月巡查的空置原因"), everyReason(), "D08, D09"),
                Parameter.list(
                        HALF_MONTHLY, Text.of("Reasons of vacancy checked half-monthly", "半月巡查的空置原因"), "", "D10"),
                Parameter.list(WEEKLY, Text.of("Reasons of vacancy checked weekly", "每周巡查的空置原因"), "", "D13, CV"),
                Parameter.limit(
                        "vacant.registerUpdate", Text.of("Register up to date: by the 5th", "更新台账：5 日前"), "4 d", "D12"),
                Parameter.limit(
                        "vacant.roundDone", Text.of("Round complete: by the 12th", "巡查完成：12 日前"), "11 d", "D12"),
                Parameter.windows(
                        "vacant.airingWindows",
                        Text.of("Airing, every Monday", "每周一通风时段"),
                        "09:00-17:00",
                        "D13 (7 d), CV"),
                Parameter.list("vacant.airingPlaces", Text.of("Places of airing", "通风区域"), "Vacant units 空置房", "D13"),
                Parameter.limit("vacant.airingBegun", Text.of("Airing: begun", "通风开始宽限"), "6 h", "CV"),
                Parameter.limit("vacant.airingEnded", Text.of("Airing: reported", "通风结果录入时限"), "2 h", "CV"));
    }

    /** Every reason, each with its code first, then in words. */
    static String everyReason() {
        return Arrays.stream(VacancyKind.values())
                .map(kind -> kind.name() + " " + kind.title().en() + " / "
                        + kind.title().zh())
                .collect(Collectors.joining(";"));
    }

    /** Told when nobody aired. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "vacancy-airing-missed",
                Text.of("Vacant units were not aired: {number}", "空置房未按时通风：{number}"),
                Text.of("{summary}. Please send somebody.", "{summary}。请安排人员。"),
                Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR)));
    }
}
