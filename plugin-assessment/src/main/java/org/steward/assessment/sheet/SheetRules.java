// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Limits, cycles and notices of the sheets (P32, 2.Z). */
public final class SheetRules {
    /** Teams that are contractors. */
    public static final String CONTRACTORS = "assess.contractors";
    /** How many colleagues rate a member. */
    public static final String PEERS = "assess.peers";
    /** Who is assessed every month. */
    static final String MONTHLY = "assess.cycle.month";
    /** Who is assessed every quarter. */
    static final String QUARTERLY = "assess.cycle.quarter";
    /** Who is assessed every year. */
    static final String YEARLY = "assess.cycle.year";

    private SheetRules() {}

    /** The parameters. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.list(
                        MONTHLY,
                        Text.of("Assessed every month", "每月考核对象"),
                        "DEPARTMENT MONTH 部门月度;EMPLOYEE MONTH 员工月度;CONTRACTOR MONTH 外包月度",
                        "B08, B10"),
                Parameter.list(
                        QUARTERLY, Text.of("Assessed every quarter", "每季考核对象"), "CENTRE QUARTER 中心季度", "B10, CV"),
                Parameter.list(YEARLY, Text.of("Assessed every year", "年度考核对象"), "CENTRE YEAR 中心年度", "CV"),
                Parameter.list(CONTRACTORS, Text.of("Teams that are contractors", "外包单位（部门代码）"), "", "P32"),
                Parameter.integer(PEERS, Text.of("Colleagues who rate a member", "互评人数"), 3, "", 0, 10, "CV"),
                Parameter.limit("assess.cycleWithin", Text.of("All sheets of a cycle locked", "周期内全部锁定"), "45 d", "CV"),
                Parameter.limit("assess.selfWithin", Text.of("Own rating", "自评期限"), "3 wd", "CV"),
                Parameter.limit("assess.reviewWithin", Text.of("Review", "评审期限"), "3 wd", "CV"),
                Parameter.limit("assess.publishWithin", Text.of("Publication", "公布期限"), "2 wd", "CV"),
                Parameter.limit("assess.appeal", Text.of("Time for an appeal", "申诉期限"), "5 wd", "CV"),
                Parameter.limit("assess.appealDecision", Text.of("Decision on an appeal", "申诉裁定期限"), "5 wd", "CV"),
                Parameter.limit("assess.lockAfter", Text.of("Final sheets are locked after", "定稿后锁定期限"), "5 wd", "CV"),
                Parameter.limit("assess.plan", Text.of("Improvement plan or talk", "改进计划或面谈期限"), "3 d", "B08"),
                Parameter.limit("assess.planReview", Text.of("Plan reviewed", "改进计划复核期限"), "35 d", "2.Z, CV"),
                Parameter.limit("assess.meritWithin", Text.of("Merit or demerit confirmed", "奖惩事由认定期限"), "3 wd", "CV"),
                points("assess.bonus.media", Text.of("Praise by media or authority", "媒体或主管部门表扬加分"), 2),
                points("assess.bonus.banner", Text.of("Banner of thanks", "锦旗加分"), 1),
                points("assess.malus.press", Text.of("Bad press", "负面报道扣分"), 2));
    }

    private static Parameter points(String key, Text title, int initial) {
        return Parameter.integer(key, title, initial, "", 0, 20, "B07");
    }

    /** The notices. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                notice(
                        "assessment-calculated",
                        Text.of("{number}: please rate yourself", "{number}：请自评"),
                        Text.of(
                                "{summary}. The facts are in; please rate yourself by {due}.",
                                "{summary}。系统已计分，请在 {due} 前自评。"),
                        Recipient.ASSIGNEE),
                notice(
                        "assessment-published",
                        Text.of("{number}: your score and its deductions", "{number}：考核得分与扣分明细已公布"),
                        Text.of("{summary}. You may appeal until {due}.", "{summary}。可在 {due} 前申诉。"),
                        Recipient.ASSIGNEE,
                        Recipient.RESPONSIBLE),
                notice(
                        "assessment-appealed",
                        Text.of("{number}: an appeal is to be decided", "{number}：有申诉待裁定"),
                        Text.of("{summary}. Please decide by {due}.", "{summary}。请在 {due} 前裁定。"),
                        Recipient.RESPONSIBLE,
                        Recipient.MANAGER),
                notice(
                        "assessment-decided",
                        Text.of("{number}: your appeal is decided", "{number}：申诉已裁定"),
                        Text.of("{summary}. The decision and its reason are on the sheet.", "{summary}。裁定结果与理由见评分表。"),
                        Recipient.ASSIGNEE),
                notice(
                        "assessment-final",
                        Text.of("{number}: the score is final", "{number}：考核得分已定稿"),
                        Text.of(
                                "{summary}. Please sign the result; pay follows the factor on it.",
                                "{summary}。请签字确认；绩效按表中系数发放。"),
                        Recipient.ASSIGNEE,
                        Recipient.RESPONSIBLE,
                        Recipient.OBSERVERS));
    }

    private static NoticeTemplate notice(String id, Text subject, Text body, Recipient... recipients) {
        return new NoticeTemplate(id, subject, body, Set.of(recipients));
    }
}
