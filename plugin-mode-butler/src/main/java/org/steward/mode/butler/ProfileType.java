// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * What a household likes and needs (住户档案), only with its consent; when the consent is withdrawn, the notes are cleared
 * from the record. The journal keeps that they were, as it keeps everything.
 */
final class ProfileType {
    private static final Guard CONSENT = context -> "true".equals(context.value("consent"))
            ? Optional.empty()
            : Optional.of(new Flaw("consent", "consent", Text.of("Only with the consent of the household", "须经住户同意")));

    private ProfileType() {}

    static CaseType declare() {
        return CaseType.named(
                        "household-profile",
                        "HHP",
                        Text.of("Household profile", "住户档案"),
                        Text.of("Household profiles", "住户档案"))
                .state("ASKED", Text.of("Consent asked for", "征求同意"), Phase.OPEN)
                .state("KEPT", Text.of("Kept with consent", "已同意建档"), Phase.OPEN)
                .state("WITHDRAWN", Text.of("Consent withdrawn", "已撤回同意"), Phase.CLOSED)
                .state("REFUSED", Text.of("No consent", "不同意"), Phase.CLOSED)
                .steps(
                        Transition.named("keep", Text.of("Household agrees", "住户同意"))
                                .from("ASKED", "KEPT")
                                .to("KEPT")
                                .by(ButlerDeclaration.BUTLER)
                                .asking(
                                        Field.of("consent", FieldType.YES_NO, Text.of("Consent was given", "已获同意"))
                                                .mandatory(),
                                        Field.longText("preferences", Text.of("Preferences", "偏好")),
                                        Field.longText("dates", Text.of("Dates to remember", "重要日期")),
                                        Field.longText("careNotes", Text.of("Care notes", "关怀事项")))
                                .when(CONSENT)
                                .build(),
                        Transition.named("refuse", Text.of("Household does not agree", "住户不同意"))
                                .from("ASKED")
                                .to("REFUSED")
                                .by(ButlerDeclaration.BUTLER)
                                .causing(new Effect.Close("REFUSED"))
                                .build(),
                        Transition.named("withdraw", Text.of("Consent withdrawn", "撤回同意"))
                                .from("KEPT")
                                .to("WITHDRAWN")
                                .by(ButlerDeclaration.BUTLER)
                                .causing(
                                        new Effect.Put("consent", "false"),
                                        new Effect.Put("preferences", ""),
                                        new Effect.Put("dates", ""),
                                        new Effect.Put("careNotes", ""),
                                        new Effect.Close("WITHDRAWN"))
                                .build())
                .due(DeadlineRule.of("ask", Text.of("Answered", "答复"), "butler.profileWithin", "keep", "refuse"))
                .build();
    }
}
