// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of P31. */
public final class BulletinRules {
    private BulletinRules() {}

    /** The limits. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("bulletin.approveWithin", Text.of("Notice approved", "公告审批时限"), "8 wh", "CV"),
                Parameter.limit("bulletin.postWithin", Text.of("Notice posted after approval", "批准后张贴时限"), "2 h", "CV"),
                Parameter.limit(
                        "bulletin.expiresWithin",
                        Text.of("Notice expires after its last day", "公告到期时限"),
                        "0 min",
                        "CV"),
                Parameter.limit("bulletin.removeWithin", Text.of("Expired notice removed", "到期公告撤除时限"), "1 d", "CV"));
    }

    /** Told to the manager, who approves afterwards. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "bulletin-urgent",
                Text.of("{number} hangs without approval", "{number} 未经审批已紧急张贴"),
                Text.of("{summary}. Please approve or correct it.", "{summary}。请补批或更正。"),
                Set.of(Recipient.SUPERVISOR, Recipient.MANAGER)));
    }
}
