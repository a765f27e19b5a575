// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of P02. */
public final class FirstAskedRules {
    private FirstAskedRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        "firstAsked.transferWithin", Text.of("Reported to the centre", "上报客服中心时限"), "10 min", "CV"),
                Parameter.limit(
                        "firstAsked.landWithin", Text.of("Department and time fixed", "落实部门和时间时限"), "30 min", "CV"),
                Parameter.limit("firstAsked.promiseWithin", Text.of("Customer told", "告知客户时限"), "15 min", "CV"),
                Parameter.limit(
                        "firstAsked.resultWithin",
                        Text.of("Result after the promised time", "承诺时间后完成时限"),
                        "0 min",
                        "S1"),
                Parameter.limit(
                        "firstAsked.feedbackWithin",
                        Text.of("Result told to the customer", "反馈客户时限"),
                        "30 min",
                        "S1, CV"),
                Parameter.limit("firstAsked.contentWithin", Text.of("Customer content", "客户满意确认时限"), "3 d", "CV"));
    }

    /** What the procedure tells: the centre, whoever was asked first, the customer, and the manager. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "first-asked-reported",
                        Text.of(
                                "{number}: {responsible} was asked; fix department and time",
                                "{number}：{responsible}受询上报，请落实部门和时间"),
                        Text.of(
                                "{summary}. Tell {responsible} who does it and by when; open until {due}.",
                                "{summary}。请将承办部门和完成时间告知{responsible}，时限 {due}。"),
                        Set.of(Recipient.ASSIGNEE)),
                new NoticeTemplate(
                        "first-asked-landed",
                        Text.of("{number}: tell the customer now", "{number}：请立即告知客户"),
                        Text.of(
                                "{summary}. Department and time are fixed; tell the customer by {due}.",
                                "{summary}。部门和时间已落实，请在 {due} 前告知客户。"),
                        Set.of(Recipient.RESPONSIBLE)),
                new NoticeTemplate(
                        "first-asked-promised",
                        Text.of("Your matter {number} is being worked on", "您反映的 {number} 已安排处理"),
                        Text.of(
                                "{summary}: done by {due}. {responsible} stays your contact.",
                                "{summary}：{due} 前完成。{responsible}将一直与您联系。"),
                        Set.of(Recipient.REQUESTER)),
                new NoticeTemplate(
                        "first-asked-result",
                        Text.of("{number} is done", "{number} 已办结"),
                        Text.of(
                                "{summary}. {responsible} tells the customer at once and asks whether it is well.",
                                "{summary}。由{responsible}立即告知客户并确认是否满意。"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE)),
                new NoticeTemplate(
                        "first-asked-again",
                        Text.of("{number}: the customer is not content again", "{number}：客户再次不满意"),
                        Text.of("{summary}. Please take it up with {responsible}.", "{summary}。请与{responsible}一同处理。"),
                        Set.of(Recipient.RESPONSIBLE, Recipient.MANAGER)));
    }
}
