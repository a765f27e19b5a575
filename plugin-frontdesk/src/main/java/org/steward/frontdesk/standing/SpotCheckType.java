// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.frontdesk.call.BreachType;

/** A spot check of the standing service (站立服务抽查, P04); each failed item opens a breach with its photo. */
public final class SpotCheckType {
    /** Its id. */
    public static final String ID = "spot-check";

    /** What is looked at (S1). */
    public static final Checklist ITEMS = Checklist.of(
            item("rises", Text.of("Rises when the customer is at 3 m", "客户距 3 米时起立")),
            item("receives", Text.of("One receives, the others go on working", "一人接待，其他人照常工作")),
            item("hands", Text.of("Papers with both hands", "双手接递证件")),
            item("farewell", Text.of("Stands and bows until the customer has left", "起立欠身送客至出门")),
            item("appearance", Text.of("Uniform and badge", "着装与工牌")));

    private SpotCheckType() {}

    private static Checklist.Item item(String code, Text title) {
        return new Checklist.Item(code, title, BreachType.ID);
    }

    /** The declaration. */
    public static CaseType declare() {
        List<Field> fields = new ArrayList<>(ITEMS.fields());
        fields.add(Field.of("observed", FieldType.STAFF, Text.of("Who was observed", "被抽查人")));
        return CaseType.named(ID, "SPO", Text.of("Spot check", "抽查"), Text.of("Spot checks", "站立服务抽查"))
                .state("PLANNED", Text.of("Planned", "已计划"), Phase.OPEN)
                .state("DONE", Text.of("Done", "已完成"), Phase.CLOSED)
                .state("MISSED", Text.of("Missed", "漏查"), Phase.CLOSED)
                .steps(
                        Transition.named("observe", Text.of("Record what was seen", "记录抽查结果"))
                                .from("PLANNED")
                                .to("DONE")
                                .by(Roles.CSO, Roles.GCAP)
                                .asking(fields.toArray(Field[]::new))
                                .causing(
                                        new Effect.AssignToCaller(),
                                        new Effect.OpenFindings(ITEMS),
                                        new Effect.Finish(),
                                        new Effect.Close("DONE"))
                                .build(),
                        Transition.named("miss", Text.of("Not made in time", "未按时抽查"))
                                .from("PLANNED")
                                .to("MISSED")
                                .hidden()
                                .causing(new Effect.Close("MISSED"))
                                .build())
                .due(DeadlineRule.of("observe", Text.of("Made", "完成抽查"), "standing.spotCheckWithin", "observe")
                        .breaching("miss"))
                .build();
    }

    /** Every Monday, at each gate. */
    public static DutyPlan duty() {
        return DutyPlan.of(
                        "spot-check",
                        Text.of("Spot check of the posts", "岗位站立服务抽查"),
                        "FREQ=WEEKLY;BYDAY=MO",
                        ID,
                        Text.of("Spot check: {0}, {1}", "抽查：{0}，{1}"),
                        Roles.CSO)
                .openedAt(LocalTime.of(8, 0))
                .atPlaces("standing.gates");
    }
}
