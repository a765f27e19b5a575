// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of the patrol runs (P27). */
public final class RunRules {
    /** Minutes between the runs of a span that names none. */
    public static final String INTERVAL = "patrol.interval";
    /** How long after its begin a run may be begun. */
    public static final String START_WITHIN = "patrol.startWithin";
    /** How long before its begin hits count. */
    public static final String EARLY = "patrol.early";
    /** How long after its window a run is ended by the platform. */
    public static final String END_GRACE = "patrol.endGrace";
    /** How far the clock of a phone may be off before it is set right. */
    public static final String CLOCK_TOLERANCE = "patrol.clockTolerance";
    /** How many days ahead runs are opened. */
    public static final String OPEN_AHEAD = "patrol.openAhead";

    /** How far from a point a phone may be whose position proves a hit. */
    public static final String POSITION_WITHIN = "patrol.positionWithin";

    private RunRules() {}

    /** The figures. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(
                        INTERVAL, Text.of("Patrol: a run every", "巡更间隔"), 60, "min", 5, 720, "G01, G02, NL2, NL3"),
                Parameter.limit(START_WITHIN, Text.of("Patrol: begun within", "巡更开始宽限"), "10 min", "CV"),
                Parameter.integer(
                        EARLY, Text.of("Patrol: hits count before the begin", "提前打点有效时间"), 10, "min", 0, 60, "CV"),
                Parameter.limit(
                        END_GRACE, Text.of("Patrol: ended by itself after the window", "超出时段后自动结束"), "15 min", "CV"),
                Parameter.integer(
                        CLOCK_TOLERANCE,
                        Text.of("Patrol: the clock of a phone may be off by", "手机时钟允许误差"),
                        120,
                        "s",
                        5,
                        600,
                        "CV"),
                Parameter.integer(
                        POSITION_WITHIN,
                        Text.of("Patrol: a position proves a point within", "定位打点有效距离"),
                        50,
                        "m",
                        10,
                        500,
                        "CV"),
                Parameter.integer(OPEN_AHEAD, Text.of("Patrol: runs opened ahead", "巡更任务提前生成"), 1, "d", 0, 7, "CV"));
    }

    /** Told to who can send somebody or asks why. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "patrol-missed",
                        Text.of("Nobody began patrol {number}", "巡更未开始：{number}"),
                        Text.of(
                                "{summary}: no point was hit in time. Please send somebody.",
                                "{summary}：无人按时打点，请安排人员。"),
                        Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR)),
                new NoticeTemplate(
                        "patrol-incomplete",
                        Text.of("Patrol {number} has gaps", "巡更未完成：{number}"),
                        Text.of(
                                "{summary}: points were missed or late; the case names them.",
                                "{summary}：有漏点或超时点，详见任务记录。"),
                        Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR)));
    }
}
