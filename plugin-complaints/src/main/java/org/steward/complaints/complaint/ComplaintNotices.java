// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.text.Text;

/** Who is told what about a complaint (2.Z, row P09). */
public final class ComplaintNotices {
    private ComplaintNotices() {}

    /** All templates. */
    public static List<NoticeTemplate> all() {
        return List.of(
                notice(
                        "complaint-receipt",
                        Text.of("We have your complaint {number}", "已收到您的投诉 {number}"),
                        Text.of(
                                "We are sorry for the trouble. {responsible} is responsible for your complaint"
                                        + " \"{summary}\" and will have it solved by {due}. Follow it here: {link}",
                                "给您带来不便，我们深表歉意。您的投诉“{summary}”由 {responsible} 负责，" + "将在 {due} 前解决。查询进度：{link}"),
                        Recipient.REQUESTER),
                notice(
                        "complaint-assigned",
                        Text.of("Complaint {number} is yours to handle", "请处理投诉 {number}"),
                        Text.of(
                                "{summary}. Due {due}. Responsible: {responsible}.",
                                "{summary}。时限 {due}。责任人：{responsible}。"),
                        Recipient.ASSIGNEE,
                        Recipient.RESPONSIBLE),
                notice(
                        "complaint-forwarded",
                        Text.of("Complaint {number} needs you", "投诉 {number} 需要您关注"),
                        Text.of("{summary}. State: {state}. Due {due}.", "{summary}。状态：{state}。时限 {due}。"),
                        Recipient.SUPERVISOR,
                        Recipient.MANAGER,
                        Recipient.RESPONSIBLE),
                notice(
                        "complaint-major",
                        Text.of("Major complaint {number}", "重大投诉 {number}"),
                        Text.of(
                                "{summary}. The first person in charge handles it in person. Due {due}.",
                                "{summary}。须由第一负责人亲自处理。时限 {due}。"),
                        Recipient.MANAGER,
                        Recipient.GENERAL_MANAGER,
                        Recipient.RESPONSIBLE),
                notice(
                        "complaint-result",
                        Text.of("Answer to your complaint {number}", "投诉 {number} 的答复"),
                        Text.of(
                                "There is a result for \"{summary}\". Read it and tell us whether it is solved: {link}",
                                "您的投诉“{summary}”已有结果。请查看并告诉我们是否已解决：{link}"),
                        Recipient.REQUESTER,
                        Recipient.RESPONSIBLE),
                notice(
                        "complaint-reopened",
                        Text.of("Complaint {number} is open again", "投诉 {number} 重新处理"),
                        Text.of(
                                "The complainant is not satisfied with \"{summary}\". {responsible} stays responsible.",
                                "投诉人对“{summary}”的处理不满意。责任人仍为 {responsible}。"),
                        Recipient.RESPONSIBLE,
                        Recipient.SUPERVISOR));
    }

    private static NoticeTemplate notice(String id, Text subject, Text body, Recipient... recipients) {
        return new NoticeTemplate(id, subject, body, Set.of(recipients));
    }
}
