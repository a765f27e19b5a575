// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.time.LocalTime;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** The summary of the day that goes to the command centre (每日巡查汇总, P23): filled in by the platform, seen by it. */
public final class SummaryType {
    /** Its id. */
    public static final String ID = "patrol-summary";
    /** What happened, one figure a line. */
    public static final String FIGURES = "dayFigures";

    private SummaryType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "PSM", Text.of("Summary of the day", "每日巡查汇总"), Text.of("Summaries", "每日巡查汇总"))
                .state("DUE", Text.of("To be seen", "待确认"), Phase.OPEN)
                .state("SEEN", Text.of("Seen", "已确认"), Phase.CLOSED)
                .steps(
                        Transition.named("see", Text.of("Seen by the command centre", "指挥中心已确认"))
                                .from("DUE")
                                .to("SEEN")
                                .by(Roles.ICC, Roles.CSO)
                                .asking(Field.longText("orders", Text.of("What is ordered", "指令")))
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("sum", Text.of("Summed up", "已汇总"))
                                .from("DUE")
                                .hidden()
                                .asking(Field.longText(FIGURES, Text.of("Figures of the day", "当日数据")))
                                .causing(new Effect.Notify("patrol-summary"))
                                .build())
                .due(DeadlineRule.of("see", Text.of("Seen", "确认"), "summary.seenWithin", "see"))
                .notOffered()
                .build();
    }

    /** Each day before the office closes. */
    public static DutyPlan duty() {
        return DutyPlan.of(
                        "patrol-summary",
                        Text.of("Summary of the day", "每日巡查汇总"),
                        "FREQ=DAILY",
                        ID,
                        Text.of("Rounds, findings and incidents of {1}", "{1} 巡查、不合格项与事件汇总"),
                        Roles.ICC)
                .openedAt(LocalTime.of(17, 30));
    }
}
