// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.viewing;

import java.time.Instant;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.check.CheckType;
import org.steward.vacancy.ledger.LedgerFields;

/** A visit of people who may buy or rent (看房, P20); never alone, and the unit is checked after it. */
public final class ViewingType {
    /** Its id. */
    public static final String ID = "vacancy-viewing";

    static final String AT = "viewingAt";

    private ViewingType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VVW", Text.of("Viewing", "看房"), Text.of("Viewings", "看房"))
                .asking(
                        Field.text(CheckType.ENTRY, Text.of("Entry in the ledger", "台账编号"))
                                .upTo(30),
                        Field.of(AT, FieldType.DATE_TIME, Text.of("Appointment", "预约时间"))
                                .mandatory(),
                        Field.text("visitor", Text.of("Visitor, phone", "来访人及电话"))
                                .mandatory(),
                        Field.text("agent", Text.of("Sales or agency", "销售或中介")),
                        Field.choice(
                                LedgerFields.ENTRY,
                                Text.of("Entry", "入户许可"),
                                List.of(
                                        Choice.of(LedgerFields.ALLOWED, "The owner agrees", "业主同意入户"),
                                        Choice.of(LedgerFields.OUTSIDE_ONLY, "From outside only", "仅限户外查看"))))
                .state("BOOKED", Text.of("Booked", "已预约"), Phase.OPEN)
                .state("HELD", Text.of("Held", "已看房"), Phase.CLOSED)
                .state("NO_SHOW", Text.of("Nobody came", "未到场"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(steps())
                .due(DeadlineRule.of(
                                "hold",
                                Text.of("Held and entered", "看房并登记"),
                                "vacant.viewingEntered",
                                "hold",
                                "noShow",
                                "cancel")
                        .countedFrom(AT))
                .listing(AT, "visitor")
                .build();
    }

    private static List<Transition> steps() {
        return List.of(
                Transition.named("hold", Text.of("Held", "已看房"))
                        .explained(Text.of("A check of the unit becomes due today.", "今日须对该房屋进行看房后巡查。"))
                        .from("BOOKED")
                        .to("HELD")
                        .by(Roles.CSA)
                        .asking(
                                Field.of("accompaniedBy", FieldType.STAFF, Text.of("Accompanied by", "陪同员工"))
                                        .mandatory(),
                                Field.choice(
                                                "interest",
                                                Text.of("Result", "看房结果"),
                                                List.of(
                                                        Choice.of("WANTS_IT", "Wants it", "有意成交"),
                                                        Choice.of("THINKS", "Thinks about it", "考虑中"),
                                                        Choice.of("NO", "Not interested", "无意向")))
                                        .mandatory(),
                                Field.longText("said", Text.of("What was said", "来访人意见")))
                        .when(context -> Flaw.unless(
                                !context.now().toInstant().isBefore(Instant.parse(context.value(AT))),
                                AT,
                                "too-early",
                                Text.of("The appointment has not come yet", "尚未到预约时间")))
                        .causing(
                                new Effect.Put(CheckType.TRIGGER, CheckType.Trigger.VIEWING.name()),
                                new Effect.Finish(),
                                new Effect.OpenFollowUp(CheckType.ID),
                                new Effect.Close("DONE"))
                        .build(),
                Transition.named("move", Text.of("Another time", "改期"))
                        .from("BOOKED")
                        .by(Roles.CSA)
                        .asking(Field.of(AT, FieldType.DATE_TIME, Text.of("Appointment", "预约时间"))
                                .mandatory())
                        .build(),
                Transition.named("noShow", Text.of("Nobody came", "未到场"))
                        .from("BOOKED")
                        .to("NO_SHOW")
                        .by(Roles.CSA)
                        .causing(new Effect.Close("NO_SHOW"))
                        .build(),
                Transition.named("cancel", Text.of("Cancel", "取消"))
                        .from("BOOKED")
                        .to("CANCELLED")
                        .by(Roles.CSA)
                        .asking(Field.text("cancelReason", Text.of("Why", "原因")).mandatory())
                        .causing(new Effect.Close("CANCELLED"))
                        .build());
    }
}
