// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Parameter.Type;
import org.steward.core.api.text.Text;

/**
 * Figures and notices of P21. What Order 110 forbids is no figure: it stands in {@link ProhibitedActs}. Where more is
 * safer, the smallest value of the range is the rule; where less is, the parameter is one of safety.
 */
public final class RenovationRules {
    private RenovationRules() {}

    /** Sent when the permit ends soon (P21, notices). */
    public static final NoticeTemplate ENDING = told(
            "renovation-ending",
            Text.of("Your permit ends soon: {number}", "装修许可即将到期：{number}"),
            Text.of(
                    "{summary}: until {due}. Ask for an extension or for acceptance in time. {link}",
                    "{summary}：有效期至 {due}。请及时办理延期或申请验收。{link}"));

    /** The figures with their sources. */
    public static List<Parameter> parameters() {
        return Stream.of(permit(), site(), passes(), deposits(), acceptance())
                .flatMap(List::stream)
                .toList();
    }

    /** From the application to the permit. */
    private static List<Parameter> permit() {
        return List.of(
                Parameter.integer(
                        "reno.applyAhead", Text.of("Applied for before the start", "提前申报天数"), 3, "d", 0, 60, "E01"),
                Parameter.limit("reno.reviewWithin", Text.of("Application decided", "申请审批时限"), "3 wd", "E01, cuoac"),
                yes(
                        "reno.twoPeople",
                        Text.of("Technique and permit are approved by two people", "技术审核与审批须由两人完成"),
                        "true",
                        "CV"),
                Parameter.integer("reno.maxTerm", Text.of("Longest permit", "许可最长期限"), 3, "months", 1, 12, "E03"),
                Parameter.integer(
                        "reno.permitReminder",
                        Text.of("Reminded before the permit ends", "许可到期前提醒"),
                        7,
                        "d",
                        1,
                        60,
                        "CV"),
                Parameter.limit("reno.permitEnd", Text.of("Grace after the permit's end", "许可到期宽限"), "0 min", "CV"));
    }

    /** On the site. */
    private static List<Parameter> site() {
        return List.of(
                Parameter.windows(
                        "reno.hours", Text.of("Permitted hours", "允许施工时段"), "08:00-12:00;14:00-18:00", "E02, E01"),
                Parameter.windows(
                        "reno.demolitionHours",
                        Text.of("Hours of noisy works, working days only", "允许拆打时段（仅工作日）"),
                        "08:30-11:30;14:30-17:30",
                        "E03"),
                Parameter.windows(
                                "reno.noiseBan",
                                Text.of("No noise, ever", "禁止噪声时段"),
                                "12:00-14:00;22:00-06:00",
                                "yl1001")
                        .ofSafety(),
                Parameter.integer(
                        "reno.extinguishers",
                        Text.of("Extinguishers on site at least", "现场灭火器最少数量"),
                        2,
                        "",
                        2,
                        20,
                        "E02"),
                Parameter.integer(
                        "reno.patrolEvery", Text.of("Site patrolled every", "装修巡查间隔"), 1, "d", 1, 7, "E07, E04"),
                Parameter.limit("reno.patrolWithin", Text.of("Patrol made", "巡查完成时限"), "same day", "CV"));
    }

    /** Passes and firms. */
    private static List<Parameter> passes() {
        return List.of(
                Parameter.integer(
                        "reno.passTerm", Text.of("Worker pass valid at most", "出入证最长有效期"), 92, "d", 1, 366, "E03, CV"),
                Parameter.limit("reno.passGrace", Text.of("Pass returned after its end", "出入证到期交回时限"), "0 min", "CV"),
                Parameter.integer(
                        "reno.passWarn", Text.of("Passes listed before they expire", "出入证到期提醒天数"), 7, "d", 1, 60, "CV"),
                Parameter.limit("reno.passWithin", Text.of("Pass issued", "出入证办理时限"), "1 wd", "CV"),
                Parameter.limit("reno.firmWithin", Text.of("Firm's papers checked", "施工单位资料核验时限"), "3 wd", "CV"),
                Parameter.limit("reno.firmGrace", Text.of("Firm's licence renewed", "施工单位执照续期时限"), "0 min", "CV"));
    }

    /** Money. */
    private static List<Parameter> deposits() {
        return List.of(
                yes("reno.takesDeposit", Text.of("The estate takes a deposit", "是否收取装修押金"), "true", "O110, CV"),
                Parameter.of("reno.currency", Type.TEXT, Text.of("Currency of deposits", "押金币种"), "CNY", "CV"),
                Parameter.of("reno.deposit.owner", Type.DECIMAL, Text.of("Deposit of the owner", "业主押金"), "2000", "CV"),
                Parameter.of(
                        "reno.deposit.contractor",
                        Type.DECIMAL,
                        Text.of("Deposit of the contractor", "施工单位押金"),
                        "2000",
                        "CV"),
                Parameter.list(
                        "reno.deductionOrder",
                        Text.of("Whose deposit is deducted first", "押金扣除顺序"),
                        "CONTRACTOR;OWNER",
                        "E05"),
                Parameter.limit(
                        "reno.refundWithin", Text.of("Deposit refunded after acceptance", "验收后押金退还时限"), "90 d", "E06"));
    }

    /** Acceptance and after. */
    private static List<Parameter> acceptance() {
        return List.of(
                Parameter.limit("reno.acceptVisit", Text.of("Acceptance visit", "验收到场时限"), "3 d", "E06, E05"),
                Parameter.limit("reno.acceptAnswer", Text.of("Acceptance result", "验收结果时限"), "7 d", "E06"),
                Parameter.integer(
                        "reno.waterTest",
                        Text.of("Closed-water test at least", "闭水试验最短时长"),
                        48,
                        "h",
                        48,
                        240,
                        "O110, CV"),
                Parameter.integer(
                        "reno.reinspectAfter",
                        Text.of("Used before the re-inspection", "复验前使用期"),
                        1,
                        "months",
                        1,
                        12,
                        "E05"),
                Parameter.limit(
                        "reno.reinspectWithin", Text.of("Re-inspected at the latest", "最迟复验时限"), "37 d", "E05, CV"),
                Parameter.integer(
                        "reno.warranty", Text.of("Warranty of the works", "装修工程保修期"), 2, "years", 2, 50, "O110"),
                Parameter.integer(
                        "reno.warrantyWater",
                        Text.of("Warranty of waterproofing", "防水工程保修期"),
                        5,
                        "years",
                        5,
                        50,
                        "O110"));
    }

    private static Parameter yes(String key, Text title, String value, String source) {
        return Parameter.of(key, Type.YES_NO, title, value, source);
    }

    /** What the applicant, the neighbours and the members are told. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                applicant(
                        "renovation-papers",
                        Text.of("Papers are missing for your renovation {number}", "您的装修申请 {number} 需补正资料"),
                        Text.of("The complete list: {link}", "完整补正清单：{link}")),
                applicant(
                        "renovation-decision",
                        Text.of("Your renovation {number}: {state}", "您的装修申请 {number}：{state}"),
                        Text.of("Decision and reason: {link}", "审批结果及理由：{link}")),
                applicant(
                        "renovation-deposit",
                        Text.of("Deposit received for {number}", "{number} 已收装修押金"),
                        Text.of("The receipt is with your application: {link}", "收据已附于您的申请：{link}")),
                applicant(
                        "renovation-permit",
                        Text.of("Your permit {number} is issued", "您的装修许可 {number} 已发放"),
                        Text.of(
                                "Hang it at the door; keep to the hours, the waste and the lift rules. {link}",
                                "请张贴于户门，遵守施工时间、垃圾清运和电梯使用规定。{link}")),
                new NoticeTemplate(
                        "renovation-neighbours",
                        Text.of("Renovation nearby: {summary}", "邻近装修告知：{summary}"),
                        Text.of("Works begin soon under permit {number}.", "该户即将开始装修，许可编号 {number}。"),
                        Set.of(Recipient.BOARD)),
                told(
                        "renovation-stopped",
                        Text.of("Works stopped: {number}", "装修停工：{number}"),
                        Text.of("{summary}. Reason: {link}", "{summary}。原因：{link}")),
                ENDING,
                told(
                        "renovation-expired",
                        Text.of("Permit expired: {number}", "装修许可到期：{number}"),
                        Text.of(
                                "{summary}. Ask for an extension or for acceptance. {link}",
                                "{summary}。请办理延期或申请验收。{link}")),
                told(
                        "renovation-accepted",
                        Text.of("Accepted: {number}", "装修验收合格：{number}"),
                        Text.of("{summary}. It is looked at again after a month of use.", "{summary}。使用一个月后复验。")),
                told(
                        "renovation-not-accepted",
                        Text.of("Not accepted: {number}", "装修验收不合格：{number}"),
                        Text.of("{summary}. What must be put right: {link}", "{summary}。整改内容：{link}")),
                told(
                        "renovation-deducted",
                        Text.of("Deducted from the deposit of {number}", "{number} 押金扣除通知"),
                        Text.of("Amount, reason and proof: {link}", "金额、理由及依据：{link}")),
                told(
                        "renovation-refunded",
                        Text.of("Deposit of {number} given back", "{number} 押金已退还"),
                        Text.of("{summary}. Details: {link}", "{summary}。详情：{link}")));
    }

    private static NoticeTemplate applicant(String id, Text subject, Text body) {
        return new NoticeTemplate(id, subject, body, Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE));
    }

    private static NoticeTemplate told(String id, Text subject, Text body) {
        return new NoticeTemplate(
                id, subject, body, Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE, Recipient.ASSIGNEE));
    }
}
