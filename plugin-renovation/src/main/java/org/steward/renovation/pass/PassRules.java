// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.pass;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.text.Text;

/** Notices of passes and firms. */
public final class PassRules {
    private PassRules() {}

    /** What is told when something runs out. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                notice("renovation-pass-expired", Text.of("A worker pass has expired: {number}", "施工出入证到期：{number}")),
                notice(
                        "renovation-firm-lapsed",
                        Text.of("A firm's licence has lapsed: {number}", "施工单位执照到期：{number}")));
    }

    private static NoticeTemplate notice(String id, Text subject) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}. Renew it or take it back.", "{summary}。请续期或收回。"),
                Set.of(Recipient.RESPONSIBLE, Recipient.ASSIGNEE, Recipient.SUPERVISOR));
    }
}
