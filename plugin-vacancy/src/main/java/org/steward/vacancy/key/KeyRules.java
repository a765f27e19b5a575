// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.key;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of keys and of the viewings they are lent for (P20). */
public final class KeyRules {
    private KeyRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        "key.approveWithin", Text.of("Key loan: approved or refused", "钥匙借用审批时限"), "2 wh", "CV"),
                Parameter.limit("key.return", Text.of("Keys back", "钥匙归还时限"), "same day", "D12, D19"),
                Parameter.limit("vacant.viewingEntered", Text.of("Viewing entered", "看房登记时限"), "same day", "CV"),
                Parameter.limit("key.chaseWithin", Text.of("Overdue keys found or given up", "逾期钥匙追回时限"), "3 d", "CV"));
    }

    /** Told with the end of the day: who lent them calls the borrower, the supervisor knows. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "vacancy-key-overdue",
                Text.of("Keys are not back: {number}", "钥匙逾期未还：{number}"),
                Text.of("{summary}: please call the borrower. Due {due}.", "{summary}：请致电借用人催还。应于 {due} 前归还。"),
                Set.of(Recipient.ASSIGNEE, Recipient.RESPONSIBLE, Recipient.SUPERVISOR)));
    }
}
