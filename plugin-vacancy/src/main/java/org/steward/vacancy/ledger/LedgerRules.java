// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** Figures and notices of the ledger (P20). */
public final class LedgerRules {
    private LedgerRules() {}

    /** The limits; those of the meters are with {@link Meters}. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("vacant.enterWithin", Text.of("Vacant unit: state given", "空置房：确定状态时限"), "1 d", "CV"),
                Parameter.limit(
                        "vacant.untilWithin",
                        Text.of("Declared absence: asked again after its end", "申报外出到期后确认时限"),
                        "7 d",
                        "D12, CV"));
    }

    /** What is told of a unit. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "vacancy-handed-over",
                        Text.of("Handed over: {number}", "已移交：{number}"),
                        Text.of("{summary}: meters read, keys with the owner.", "{summary}：已抄表，钥匙已交业主。"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE)),
                new NoticeTemplate(
                        "vacancy-emergency",
                        Text.of("Your unit was entered in an emergency: {number}", "紧急入户告知：{number}"),
                        Text.of("{summary}. Please call us; see {link}", "{summary}。请与我们联系，详见 {link}"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE, Recipient.SUPERVISOR, Recipient.MANAGER)));
    }
}
