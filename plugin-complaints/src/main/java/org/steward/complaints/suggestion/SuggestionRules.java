// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.suggestion;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** The figures and notices of P15. */
public final class SuggestionRules {
    private SuggestionRules() {}

    /** Limits, all CV. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.limit("suggestion.report", Text.of("Suggestion reported", "建议上报"), "same day", "CV"),
                Parameter.limit("suggestion.decide", Text.of("Suggestion decided", "建议作出决定"), "7 d", "CV"),
                Parameter.limit("suggestion.reply", Text.of("Declined suggestion answered", "未采纳建议答复"), "3 d", "CV"),
                Parameter.limit("suggestion.plan", Text.of("Plan for an adopted suggestion", "采纳建议制定方案"), "7 d", "CV"));
    }

    /** Receipt, decision, thanks on the board. */
    public static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "suggestion-receipt",
                        Text.of("Thank you for suggestion {number}", "感谢您的建议 {number}"),
                        Text.of("We decide on \"{summary}\" by {due}. {link}", "我们将在 {due} 前对“{summary}”作出决定。{link}"),
                        Set.of(Recipient.REQUESTER, Recipient.SUPERVISOR)),
                new NoticeTemplate(
                        "suggestion-decision",
                        Text.of("Your suggestion {number}: {state}", "您的建议 {number}：{state}"),
                        Text.of("We have decided on \"{summary}\". {link}", "我们已对“{summary}”作出决定。{link}"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE)),
                new NoticeTemplate(
                        "suggestion-published",
                        Text.of("Improved thanks to a resident", "感谢业主建议，现已改进"),
                        Text.of(
                                "\"{summary}\" was suggested by a resident and has been done. Thank you!",
                                "业主建议“{summary}”已经落实，谨致谢意！"),
                        Set.of(Recipient.REQUESTER, Recipient.BOARD)));
    }
}
