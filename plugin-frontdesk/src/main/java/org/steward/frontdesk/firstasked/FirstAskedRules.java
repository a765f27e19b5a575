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

    /** Told when it goes round a second time. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "first-asked-again",
                Text.of("{number}: the customer is not content again", "{number}：客户再次不满意"),
                Text.of("{summary}. Please take it up with {responsible}.", "{summary}。请与{responsible}一同处理。"),
                Set.of(Recipient.RESPONSIBLE, Recipient.MANAGER)));
    }
}
