// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.visitor;

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

/**
 * Goods that leave by the gate (物品放行, P27): presented with a slip, passed when they match it, held when they do not;
 * held ones are released by the supervisor or turned back.
 */
public final class GoodsType {
    /** Its id. */
    public static final String ID = "gate-goods";
    /** Number of the slip of the service centre. */
    public static final String SLIP = "slipNo";
    /** What is carried. */
    public static final String ITEMS = "goods";
    /** Who carries it. */
    public static final String CARRIER = "carrier";
    /** Waiting for the look. */
    public static final String PRESENTED = "PRESENTED";
    /** Something does not match. */
    public static final String HELD = "HELD";

    private static final String PASSED = "PASSED";

    private GoodsType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "GDS", Text.of("Goods at the gate", "物品放行"), Text.of("Goods", "物品放行"))
                .asking(
                        Field.text(CARRIER, Text.of("Carried by", "携带人"))
                                .upTo(60)
                                .mandatory(),
                        Field.text(SLIP, Text.of("Slip", "放行条编号")).upTo(30),
                        Field.longText(ITEMS, Text.of("Goods", "物品")).upTo(1000).mandatory(),
                        Field.text(VisitorType.PLATE, Text.of("Number plate", "车牌号"))
                                .upTo(20))
                .state(PRESENTED, Text.of("Presented", "待查验"), Phase.OPEN)
                .state(HELD, Text.of("Held", "暂扣核实"), Phase.OPEN)
                .state(PASSED, Text.of("Passed", "已放行"), Phase.CLOSED)
                .state("TURNED_BACK", Text.of("Turned back", "已退回"), Phase.CLOSED)
                .steps(steps())
                .due(
                        DeadlineRule.of("look", Text.of("Looked at", "查验"), "goods.lookWithin", "pass", "hold"),
                        DeadlineRule.of("settle", Text.of("Settled", "核实"), "goods.settleWithin", "release", "turnBack")
                                .startingIn(HELD))
                .listing(CARRIER, SLIP, ITEMS)
                .build();
    }

    private static Transition[] steps() {
        return new Transition[] {
            Transition.named("pass", Text.of("Matches, pass", "相符，放行"))
                    .from(PRESENTED)
                    .to(PASSED)
                    .by(Roles.GUARD, Roles.CSA)
                    .when(context -> Flaw.unless(
                            !context.value(SLIP).isEmpty(),
                            SLIP,
                            "no-slip",
                            Text.of("Without a slip goods are held and the supervisor called", "无放行条的物品须暂扣并联系主任")))
                    .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                    .build(),
            Transition.named("hold", Text.of("Hold, call the supervisor", "暂扣，通知主任"))
                    .from(PRESENTED)
                    .to(HELD)
                    .by(Roles.GUARD, Roles.CSA)
                    .asking(Field.choice(
                                    "mismatch",
                                    Text.of("Why", "原因"),
                                    List.of(
                                            Choice.of("NO_SLIP", "No slip", "无放行条"),
                                            Choice.of("ITEMS", "Goods differ from the slip", "物品不符"),
                                            Choice.of("PERSON", "Nobody knows the carrier", "人员不符"),
                                            Choice.of("UNIT", "The unit has not agreed", "住户未确认")))
                            .mandatory())
                    .causing(new Effect.Notify("goods-held"))
                    .build(),
            Transition.named("release", Text.of("Release", "同意放行"))
                    .from(HELD)
                    .to(PASSED)
                    .by(Roles.CSO)
                    .asking(Field.text("releaseReason", Text.of("Agreed with", "核实情况"))
                            .mandatory())
                    .causing(new Effect.Finish(), new Effect.Close("RELEASED"))
                    .build(),
            Transition.named("turnBack", Text.of("Turn back", "退回"))
                    .from(HELD)
                    .to("TURNED_BACK")
                    .by(Roles.GUARD, Roles.CSA)
                    .asking(Field.of("goodsPhoto", FieldType.FILE, Text.of("Photo", "照片")))
                    .causing(new Effect.Finish(), new Effect.Close("TURNED_BACK"))
                    .build()
        };
    }
}
