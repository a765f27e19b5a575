// SPDX-License-Identifier: Apache-2.0
package org.steward.studenthall;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A resident came back after the doors were closed (晚归登记). */
final class LateReturnType {
    static final String ID = "late-return";

    private LateReturnType() {}

    static CaseType declare() {
        return CaseType.named(ID, "LR", Text.of("Late return", "晚归"), Text.of("Late returns", "晚归登记"))
                .asking(Field.of("cameAt", FieldType.DATE_TIME, Text.of("Came at", "归寝时间"))
                        .mandatory())
                .state("NOTED", Text.of("Noted", "已登记"), Phase.OPEN)
                .state("EXPLAINED", Text.of("Explained", "已说明"), Phase.CLOSED)
                .steps(Transition.named("explain", Text.of("Explained", "说明情况"))
                        .from("NOTED")
                        .to("EXPLAINED")
                        .asking(Field.text("why", Text.of("Why", "原因")).mandatory())
                        .causing(new Effect.Finish(), new Effect.Close("DONE"))
                        .build())
                .due(DeadlineRule.of("explain", Text.of("Explained", "说明情况"), "studentHall.finishWithin", "explain"))
                .build();
    }
}
