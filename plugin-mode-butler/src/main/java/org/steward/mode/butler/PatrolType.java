// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** The daily round of a butler (管家巡视, H04). */
final class PatrolType {
    static final String ID = "area-patrol";

    private PatrolType() {}

    static CaseType declare() {
        return CaseType.named(ID, "PAT", Text.of("Round", "巡视"), Text.of("Rounds of the butlers", "管家巡视"))
                .notOffered()
                .state("DUE", Text.of("To do", "待巡视"), Phase.OPEN)
                .state("DONE", Text.of("Done", "已巡视"), Phase.CLOSED)
                .state("MISSED", Text.of("Missed", "漏巡"), Phase.CLOSED)
                .steps(
                        Transition.named("finish", Text.of("Round made", "巡视完成"))
                                .from("DUE")
                                .to("DONE")
                                .by(ButlerDeclaration.BUTLER)
                                .asking(Field.longText("seen", Text.of("What was seen", "巡视情况")))
                                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("miss", Text.of("Not made", "未按时巡视"))
                                .from("DUE")
                                .to("MISSED")
                                .hidden()
                                .causing(new Effect.Close("MISSED"))
                                .build())
                .due(DeadlineRule.of("made", Text.of("Round made", "巡视"), "butler.patrolWithin", "finish")
                        .breaching("miss"))
                .build();
    }
}
