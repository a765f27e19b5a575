// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.text.Text;

/** The case type: what is asked at intake, and by when what must have happened. */
final class ${className}Type {
    /** Its id. */
    static final String ID = "${moduleId}-case";

    /** How soon it is wanted: the field the limits depend on. */
    static final String URGENCY = "urgency";

    static final String URGENT = "URGENT";

    private ${className}Type() {}

    static CaseType declare() {
        return new CaseType(
                ID,
                "${prefix}",
                Text.of("${titleEn}", "${titleZh}"),
                Text.of("${titleEn}", "${titleZh}"),
                intake(),
                "",
                URGENCY,
                ${className}Workflow.declare(),
                deadlines(),
                List.of(),
                Set.of(),
                true,
                new ListView(List.of(URGENCY), List.of()));
    }

    private static Form intake() {
        return Form.of(
                Field.choice(
                                URGENCY,
                                Text.of("Urgency", "紧急程度"),
                                List.of(Choice.of("NORMAL", "Normal", "一般"), Choice.of(URGENT, "Urgent", "紧急")))
                        .startingWith("NORMAL"),
                Field.text("reachable", Text.of("When to reach the customer", "方便联系的时间"))
                        .upTo(100));
    }

    private static List<DeadlineRule> deadlines() {
        return List.of(
                new DeadlineRule(
                        "accept",
                        Text.of("Taken up", "受理"),
                        Set.of(),
                        Set.of("accept", "withdraw"),
                        LimitChoice.always("${key}.acceptWithin"),
                        false,
                        false,
                        false,
                        ""),
                new DeadlineRule(
                        "finish",
                        Text.of("Done", "办结"),
                        Set.of(),
                        Set.of("finish", "withdraw"),
                        new LimitChoice(
                                List.of(new When(URGENCY, URGENT, "${key}.finishUrgentWithin")),
                                "${key}.finishWithin"),
                        true,
                        true,
                        false,
                        ""));
    }
}
