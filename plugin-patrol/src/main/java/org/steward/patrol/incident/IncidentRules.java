// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Figures and notices of incidents (P27). */
public final class IncidentRules {
    /** Posts that may be sent to an alarm. */
    public static final String MOBILE_POSTS = "post.mobile";
    /** Posts that must not leave. */
    public static final String FIXED_POSTS = "post.fixed";

    static final String ARRIVE = "incident.arrive";
    static final String DISPATCH = "incident.dispatch";
    static final String REPORT_UP = "incident.reportUp";
    static final String INVESTIGATE = "incident.investigateWithin";
    static final String TELL = "incident.tellWithin";
    static final String CLOSE = "incident.closeWithin";

    private IncidentRules() {}

    /** The limits, the posts, and how long records are kept. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                                ARRIVE,
                                Text.of("Incident reached", "突发事件到场时限"),
                                "3 min",
                                "A15; G04 (nearest patrol 1 min)")
                        .ofSafety(),
                Parameter.limit(DISPATCH, Text.of("Post sent to an incident", "突发事件派员时限"), "1 min", "CV")
                        .ofSafety(),
                Parameter.limit(REPORT_UP, Text.of("Written report of level 2 and 3", "二级及以上书面报告时限"), "24 h", "CV"),
                Parameter.limit(INVESTIGATE, Text.of("Incident investigated", "突发事件调查时限"), "3 d", "CV"),
                Parameter.limit(TELL, Text.of("Victim or reporter told of the result", "告知当事人时限"), "7 d", "A08"),
                Parameter.limit(CLOSE, Text.of("Incident closed after its investigation", "调查后结束时限"), "7 d", "CV"),
                Parameter.list(
                        MOBILE_POSTS,
                        Text.of("Mobile and patrol posts: may be sent", "机动岗、巡逻岗（可出警）"),
                        "Mobile 1 机动岗1;Mobile 2 机动岗2;Patrol 巡逻岗",
                        "S3; names CV"),
                Parameter.list(
                        FIXED_POSTS,
                        Text.of("Fixed posts: never leave", "固定岗（不得离岗）"),
                        "Main gate 大门岗;Control room 监控中心",
                        "S3; names CV"),
                Parameter.integer(
                        "patrol.logRetention", Text.of("Patrol logs are kept", "巡逻记录保存期"), 365, "d", 30, 3650, "G01"),
                Parameter.integer(
                        "video.retention",
                        Text.of("Video is kept (check the local law)", "监控录像保存期（以当地规定为准）"),
                        30,
                        "d",
                        15,
                        3650,
                        "G04 (15 d), CV"));
    }

    /** Told at once of level 2 and 3: the resident manager. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                        "incident-alarm",
                        Text.of("Incident {number}: {summary}", "突发事件 {number}：{summary}"),
                        Text.of(
                                "{summary} is \"{state}\". The written report is due within a day.",
                                "{summary}，目前“{state}”。书面报告须在一日内提交。"),
                        Set.of(Recipient.RESPONSIBLE))
                .alsoTo(Roles.RPM, Roles.GCAP));
    }
}
