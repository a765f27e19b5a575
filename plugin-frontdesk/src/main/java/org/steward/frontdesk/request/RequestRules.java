// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of P01 and of the first steps of P08. Defaults are those of the apartment style. */
public final class RequestRules {
    /** How long an answer on the spot must hold to count as solved at first contact (K04). */
    public static final String ANSWER_HOLDS = "request.answerHolds";

    private RequestRules() {}

    /** The limits, each to be set by a service mode. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("request.dispatchWithin", Text.of("Request dispatched", "派工时限"), "15 min", "C06, CV"),
                Parameter.limit("request.acceptWithin", Text.of("Work accepted", "接单时限"), "10 min", "C06"),
                Parameter.limit("request.confirmWithin", Text.of("Confirmed by the customer", "客户确认时限"), "3 d", "CV"),
                Parameter.limit(
                        "request.wantedWithin",
                        Text.of("Served after the wanted time", "约定时间后到达时限"),
                        "0 min",
                        "C02, CV"),
                Parameter.limit(
                        ANSWER_HOLDS,
                        Text.of("Answer on the spot holds; reopened by then, it was none", "当场答复的有效期，期内重开不计首次解决"),
                        "7 d",
                        "fudaoke 2391468"),
                Parameter.limit("request.callbackWithin", Text.of("Called back", "回访时限"), "2 d", "A10"),
                Parameter.integer(
                        "request.callbackPercent", Text.of("Share called back", "回访比例"), 30, "%", 0, 100, "A08-A10"),
                Parameter.limit("service.firstAction", Text.of("First action", "首次响应时限"), "30 min", "CV"),
                Parameter.limit("service.safetyOnSite", Text.of("On site, safety", "安全类到场时限"), "5 min", "C05")
                        .ofSafety(),
                Parameter.limit("service.safetyDone", Text.of("Made safe", "安全类处置时限"), "2 h", "C05, CV")
                        .ofSafety(),
                Parameter.limit("service.urgentOnSite", Text.of("On site, urgent", "急修到场时限"), "20 min", "ST3"),
                Parameter.limit("service.urgentDone", Text.of("Urgent repair done", "急修完成时限"), "24 h", "C05, C08"),
                Parameter.limit("service.ordinaryDone", Text.of("Ordinary repair done", "一般维修完成时限"), "2 d", "ST3"),
                Parameter.limit("service.civilDone", Text.of("Civil repair done", "土建维修完成时限"), "3 d", "S3"),
                Parameter.limit("service.otherDone", Text.of("Other requests done", "其他事项完成时限"), "2 d", "CV"),
                Parameter.limit("service.enquiryFirst", Text.of("Enquiry, first answer", "咨询首次答复时限"), "4 h", "C05"),
                Parameter.limit("service.enquiryFull", Text.of("Enquiry answered", "咨询答复时限"), "48 h", "C05"));
    }

    /** Told to the customer, and to the supervisor who decides. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                notice(
                        "request-dispatched",
                        Text.of("Your request {number} is being worked on", "您的事项 {number} 已安排处理"),
                        Text.of("{summary}: due {due}. Follow it at {link}", "{summary}：预计 {due} 前完成。可在 {link} 查看进度")),
                notice(
                        "request-done",
                        Text.of("Your request {number} is done", "您的事项 {number} 已完成"),
                        Text.of("{summary}. Please tell us whether it is well: {link}", "{summary}。请告知是否满意：{link}")),
                notice(
                        "request-declined",
                        Text.of("Your request {number} cannot be met", "您的事项 {number} 无法受理"),
                        Text.of("{summary}. Reason and alternative: {link}", "{summary}。原因和建议方案：{link}")),
                new NoticeTemplate(
                        "request-returned-again",
                        Text.of("{number} was returned twice: please decide", "{number} 已退回两次，请决定"),
                        Text.of(
                                "{summary}. Dispatch it to somebody, or decline it with reason and alternative.",
                                "{summary}。请指定处理人，或说明原因和替代方案后不予受理。"),
                        Set.of(Recipient.SUPERVISOR, Recipient.RESPONSIBLE)));
    }

    private static NoticeTemplate notice(String id, Text subject, Text body) {
        return new NoticeTemplate(id, subject, body, Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE));
    }
}
