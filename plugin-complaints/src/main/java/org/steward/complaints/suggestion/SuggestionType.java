// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.suggestion;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** The suggestion (P15) as a case type. */
public final class SuggestionType {
    /** Its id. */
    public static final String ID = "suggestion";

    private SuggestionType() {}

    /** The declaration. */
    public static CaseType declare() {
        return new CaseType(
                ID,
                "SG",
                Text.of("Suggestion", "建议"),
                Text.of("Suggestions", "合理化建议"),
                Form.of(
                        Field.longText("benefit", Text.of("What it would improve", "预期效果")),
                        Field.of("consentToName", FieldType.YES_NO, Text.of("May be thanked by name", "同意公开姓名表扬"))),
                "",
                "",
                SuggestionWorkflow.workflow(),
                deadlines(),
                List.of(),
                Set.of(Roles.REQUESTER),
                true,
                new ListView(List.of("decision"), List.of()));
    }

    private static List<DeadlineRule> deadlines() {
        return List.of(
                rule(
                        "report",
                        Text.of("Reported to the supervisor", "上报主管"),
                        Set.of(),
                        Set.of("report"),
                        "suggestion.report",
                        false),
                rule(
                        "decide",
                        Text.of("Decided", "作出决定"),
                        Set.of(),
                        Set.of("adopt", "decline", "withdraw"),
                        "suggestion.decide",
                        true),
                rule(
                        "reply",
                        Text.of("Answered with reason", "答复并说明理由"),
                        Set.of("DECLINED"),
                        Set.of("reply"),
                        "suggestion.reply",
                        true),
                rule("plan", Text.of("Plan made", "制定方案"), Set.of("ADOPTED"), Set.of("plan"), "suggestion.plan", true));
    }

    private static DeadlineRule rule(
            String id, Text title, Set<String> startsOn, Set<String> metBy, String parameter, boolean main) {
        return new DeadlineRule(id, title, startsOn, metBy, LimitChoice.always(parameter), main, true, false, "");
    }
}
