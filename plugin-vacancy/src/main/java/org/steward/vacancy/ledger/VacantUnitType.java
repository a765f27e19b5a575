// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/**
 * A unit in the ledger of vacant units (空置房台账, P20). Its state is the occupancy of the unit; it is open while the unit
 * is vacant, waits while it is renovated, and is over while somebody lives there, until they move out.
 */
public final class VacantUnitType {
    /** Its id. */
    public static final String ID = "vacant-unit";

    private VacantUnitType() {}

    /** The declaration. */
    public static CaseType declare() {
        return Occupancy.declareOn(
                        CaseType.named(ID, "VAC", Text.of("Vacant unit", "空置房"), Text.of("Vacant units", "空置房台账")))
                .asking(LedgerFields.intake())
                .categorisedBy(LedgerFields.KIND)
                .steps(entering())
                .steps(occupancy())
                .steps(CareSteps.all())
                .due(deadlines())
                .listing(LedgerFields.KIND, LedgerFields.SINCE, LedgerFields.KEYS)
                .board(Occupancy.UNSOLD, Occupancy.SOLD, Occupancy.EMPTY, Occupancy.MOVED_OUT, Occupancy.RENOVATING)
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of(
                            "enter",
                            Text.of("State given", "确定入住状态"),
                            "vacant.enterWithin",
                            "enterUnsold",
                            "enterSold",
                            "enterEmpty",
                            "enterMovedOut")
                    .startingIn(Occupancy.REGISTERED),
            DeadlineRule.of(
                            "until",
                            Text.of("Asked whether the absence goes on", "确认是否继续外出"),
                            "vacant.untilWithin",
                            "occupy",
                            "let",
                            "standEmpty")
                    .startingIn(Occupancy.MOVED_OUT)
                    .restarting()
                    .countedFrom(LedgerFields.UNTIL)
        };
    }

    private static List<Transition> entering() {
        return List.of(
                enter("enterUnsold", Text.of("Unsold", "未售"), Occupancy.UNSOLD),
                enter("enterSold", Text.of("Sold, not moved in", "已售未入住"), Occupancy.SOLD),
                enter("enterEmpty", Text.of("Handed over, empty", "已入伙空置"), Occupancy.EMPTY),
                enter("enterMovedOut", Text.of("Moved out or absent", "已迁出或长期外出"), Occupancy.MOVED_OUT));
    }

    private static Transition enter(String name, Text title, String state) {
        return Transition.named(name, title)
                .from(Occupancy.REGISTERED)
                .to(state)
                .by(Roles.CSA)
                .when(isFor(state))
                .when(IS_SOMEWHERE)
                .build();
    }

    private static final Guard IS_SOMEWHERE = context -> Flaw.unless(
            !context.current().unitId().isEmpty() || !context.current().place().isEmpty(),
            "unit",
            "required",
            Text.of("Enter the unit, or the place of one that is not in the register", "请填写房屋；未录入台账的请填写地点"));

    private static Guard isFor(String state) {
        return context -> Flaw.unless(
                VacancyKind.valueOf(context.value(LedgerFields.KIND)).state().equals(state),
                LedgerFields.KIND,
                "other-state",
                Text.of("That is not the state of a unit that is vacant for this reason", "该状态与空置原因不符"));
    }

    private static List<Transition> occupancy() {
        List<Transition> steps = new ArrayList<>();
        steps.add(Transition.named("sell", Text.of("Sold", "售出"))
                .explained(Text.of("The developer's sales department reports it.", "由开发商销售部告知。"))
                .from(Occupancy.UNSOLD)
                .to(Occupancy.SOLD)
                .by(Roles.CSA)
                .asking(Field.text("buyer", Text.of("Buyer", "买受人")))
                .causing(new Effect.Put(LedgerFields.KIND, VacancyKind.SOLD.name()))
                .build());
        steps.add(handOver(
                        Transition.named("moveIn", Text.of("Hand over to the owner", "移交业主入伙"))
                                .explained(Text.of("Meters are read and the keys go to the owner.", "抄表并将钥匙移交业主。"))
                                .from(Occupancy.SOLD)
                                .to(Occupancy.EMPTY),
                        true)
                .causing(
                        new Effect.Put(LedgerFields.KIND, VacancyKind.UNUSED.name()),
                        new Effect.Put(LedgerFields.KEYS, "0"),
                        new Effect.Notify("vacancy-handed-over"))
                .build());
        steps.add(Transition.named("renovate", Text.of("Renovation begins", "开始装修"))
                .from(Occupancy.EMPTY)
                .to(Occupancy.RENOVATING)
                .by(Roles.CSA)
                .asking(Field.text("permit", Text.of("Work permit", "施工许可证编号")).upTo(60))
                .build());
        steps.add(livedIn("occupy", Text.of("The owner lives there", "业主入住"), Occupancy.OCCUPIED));
        steps.add(livedIn("let", Text.of("Let to a tenant", "租户入住"), Occupancy.LET));
        steps.add(moveOut());
        steps.add(Transition.named("standEmpty", Text.of("Stands empty, unused", "转为空置未使用"))
                .from(Occupancy.MOVED_OUT)
                .to(Occupancy.EMPTY)
                .by(Roles.CSA)
                .causing(new Effect.Put(LedgerFields.KIND, VacancyKind.UNUSED.name()))
                .build());
        return steps;
    }

    private static Transition livedIn(String name, Text title, String state) {
        return handOver(
                        Transition.named(name, title)
                                .from(Occupancy.RENOVATING, Occupancy.MOVED_OUT)
                                .to(state),
                        false)
                .causing(new Effect.Put(LedgerFields.KEYS, "0"), new Effect.Finish())
                .build();
    }

    private static Transition moveOut() {
        List<Field> fields = new ArrayList<>(List.of(
                LedgerFields.kind(),
                LedgerFields.since().mandatory(),
                LedgerFields.until(),
                LedgerFields.keyCount(),
                LedgerFields.keyPlace()));
        for (Meters meter : Meters.values()) {
            fields.add(meter.reading());
        }
        fields.addAll(Meters.remarks());
        TransitionBuilder step = Transition.named("moveOut", Text.of("Moved out, vacant again", "迁出，重新空置"))
                .from(Occupancy.OCCUPIED, Occupancy.LET)
                .to(Occupancy.MOVED_OUT)
                .by(Roles.CSA)
                .asking(fields.toArray(Field[]::new))
                .when(isFor(Occupancy.MOVED_OUT));
        for (Meters meter : Meters.values()) {
            step.when(meter.neverBack(false));
        }
        return step.build();
    }

    private static TransitionBuilder handOver(TransitionBuilder step, boolean metersNeeded) {
        step.by(Roles.CSA).asking(LedgerFields.handOver(metersNeeded)).when(HandOver.ALL_KEYS);
        for (Meters meter : Meters.values()) {
            step.when(meter.neverBack(false)).when(meter.explained());
        }
        return step;
    }
}
