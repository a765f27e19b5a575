// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of greeting and standing (P03, P04). */
public final class PostRules {
    private PostRules() {}

    /** The windows, places and limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.windows(
                        "greeting.residential.windows",
                        Text.of("Greeting at homes", "住宅迎候时段"),
                        "17:30-18:00",
                        "S1, CV"),
                Parameter.list(
                        "greeting.residential.places",
                        Text.of("Places of greeting at homes", "住宅迎候地点"),
                        "Main gate 大门",
                        "S1"),
                Parameter.windows(
                        "greeting.office.windows",
                        Text.of("Greeting at offices, working days", "写字楼迎候时段（工作日）"),
                        "",
                        "S1"),
                Parameter.list(
                        "greeting.office.places",
                        Text.of("Places of greeting at offices", "写字楼迎候地点"),
                        "Lobby 大堂",
                        "S1"),
                Parameter.integer(
                        "greeting.publishAhead",
                        Text.of("Days ahead the rota is published", "轮值表提前公布天数"),
                        31,
                        "d",
                        0,
                        62,
                        "CV"),
                Parameter.limit("greeting.checkInTolerance", Text.of("Greeting: check-in", "迎候到岗宽限"), "5 min", "CV"),
                Parameter.limit("greeting.leaveWithin", Text.of("Greeting: leave", "迎候离岗时限"), "5 min", "S1"),
                Parameter.windows(
                        "standing.gateWindows",
                        Text.of("Standing at the main gate", "大门岗站立时段"),
                        "07:00-09:00;17:00-19:30",
                        "S1, CV"),
                Parameter.list("standing.gates", Text.of("Main gates", "大门岗"), "Main gate 大门", "S1"),
                Parameter.windows(
                        "standing.barrierWindows", Text.of("Standing at the barrier", "道口岗站立时段"), "06:00-22:00", "S1"),
                Parameter.list("standing.barriers", Text.of("Barriers", "道口岗"), "Barrier 道口", "S1"),
                Parameter.limit("standing.checkInTolerance", Text.of("Post: check-in", "站岗到岗宽限"), "5 min", "CV"),
                Parameter.limit("standing.leaveWithin", Text.of("Post: leave", "站岗离岗时限"), "15 min", "CV"),
                Parameter.integer(
                        "standing.documentSeconds", Text.of("Papers returned within", "证件归还时限"), 25, "s", 5, 300, "S1"),
                Parameter.limit(
                        "standing.documentWithin", Text.of("Papers returned at the latest", "证件最迟归还时限"), "5 min", "CV"),
                Parameter.limit("standing.spotCheckWithin", Text.of("Spot check made", "抽查完成时限"), "1 d", "CV"));
    }

    /** Told when nobody is there. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                missed("greeting-missed", Text.of("Nobody greets: {number}", "迎候缺岗：{number}")),
                missed("post-missed", Text.of("A post is empty: {number}", "岗位空缺：{number}")));
    }

    private static NoticeTemplate missed(String id, Text subject) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}. Please send a substitute.", "{summary}。请安排替岗。"),
                Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR, Recipient.MANAGER));
    }
}
