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
 * A visitor at the gate (访客登记, P27): registered, confirmed by the household, in with a pass, out with the pass given
 * back. Of an identity document only its last four characters ever enter the records.
 */
public final class VisitorType {
    /** Its id. */
    public static final String ID = "gate-visitor";
    /** Name of the visitor. */
    public static final String NAME = "visitorName";
    /** Kind of document that was shown. */
    public static final String ID_TYPE = "idType";
    /** The last four characters of its number. */
    public static final String ID_TAIL = "idTail";
    /** Why they come. */
    public static final String PURPOSE = "purpose";
    /** Number plate. */
    public static final String PLATE = "plate";
    /** Who of the household agreed, and how. */
    public static final String CONFIRMED_BY = "confirmedBy";
    /** The pass that was handed out. */
    public static final String PASS = "passNo";

    /** At the gate. */
    public static final String REGISTERED = "REGISTERED";
    /** Inside. */
    public static final String INSIDE = "IN";
    /** Inside past the closing time. */
    public static final String OVERSTAYED = "OVERSTAYED";

    private static final String OUT = "OUT";
    private static final String REFUSED = "REFUSED";

    private VisitorType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "GVS", Text.of("Visitor at the gate", "访客"), Text.of("Visitors", "访客登记"))
                .asking(
                        Field.text(NAME, Text.of("Name", "姓名")).upTo(60).mandatory(),
                        idType(),
                        Field.text(ID_TAIL, Text.of("Last four characters of the document", "证件号后四位"))
                                .upTo(4),
                        purpose(),
                        Field.text(PLATE, Text.of("Number plate", "车牌号")).upTo(20),
                        Field.number("companions", Text.of("Together with", "同行人数"), "", 0, 50))
                .categorisedBy(PURPOSE)
                .state(REGISTERED, Text.of("Registered", "已登记"), Phase.OPEN)
                .state(INSIDE, Text.of("Inside", "已进入"), Phase.OPEN)
                .state(OVERSTAYED, Text.of("Inside past closing time", "逾时未离开"), Phase.OPEN)
                .state(OUT, Text.of("Left", "已离开"), Phase.CLOSED)
                .state(REFUSED, Text.of("Not let in", "未放行"), Phase.CLOSED)
                .steps(letIn(), refuse(), signOut(), overstay())
                .due(deadlines())
                .listing(NAME, PASS, PLATE)
                .board(REGISTERED, INSIDE, OVERSTAYED)
                .build();
    }

    static Field idType() {
        return Field.choice(
                ID_TYPE,
                Text.of("Document shown", "证件类型"),
                List.of(
                        Choice.of("ID_CARD", "Identity card", "身份证"),
                        Choice.of("PASSPORT", "Passport", "护照"),
                        Choice.of("DRIVING", "Driving licence", "驾驶证"),
                        Choice.of("WORK_PASS", "Work pass", "工作证"),
                        Choice.of("NONE", "None", "未出示")));
    }

    static Field purpose() {
        return Field.choice(
                PURPOSE,
                Text.of("Why", "来访事由"),
                List.of(
                        Choice.of("VISIT", "Visit", "探访"),
                        Choice.of("DELIVERY", "Delivery", "送货"),
                        Choice.of("WORK", "Work", "施工或维修"),
                        Choice.of("VIEWING", "Viewing of a home", "看房"),
                        Choice.of("OTHER", "Other", "其他")));
    }

    private static Transition letIn() {
        return Transition.named("letIn", Text.of("Let in", "放行进入"))
                .from(REGISTERED)
                .to(INSIDE)
                .by(Roles.GUARD, Roles.CSA)
                .asking(
                        Field.text(CONFIRMED_BY, Text.of("Confirmed by, and how", "确认人及方式"))
                                .upTo(100),
                        Field.text(PASS, Text.of("Pass", "来访证号")).upTo(20).mandatory())
                .when(context -> Flaw.unless(
                        !context.value(CONFIRMED_BY).isEmpty(),
                        CONFIRMED_BY,
                        "not-confirmed",
                        Text.of("Nobody enters before the household has agreed; call it", "须经住户确认后方可进入，请先致电")))
                .causing(new Effect.AssignToCaller())
                .build();
    }

    private static Transition refuse() {
        return Transition.named("refuse", Text.of("Do not let in", "不予放行"))
                .from(REGISTERED)
                .to(REFUSED)
                .by(Roles.GUARD, Roles.CSA)
                .asking(Field.text("refuseReason", Text.of("Why", "原因")).mandatory())
                .causing(new Effect.Close(REFUSED))
                .build();
    }

    private static Transition signOut() {
        return Transition.named("signOut", Text.of("Out", "离开"))
                .from(INSIDE, OVERSTAYED)
                .to(OUT)
                .by(Roles.GUARD, Roles.CSA)
                .asking(
                        Field.of("passBack", FieldType.YES_NO, Text.of("The pass is back", "来访证已收回"))
                                .mandatory(),
                        Field.text("passNote", Text.of("If not, why", "未收回原因")))
                .when(context -> Flaw.unless(
                        "true".equals(context.fields().get("passBack"))
                                || !context.fields()
                                        .getOrDefault("passNote", "")
                                        .isEmpty(),
                        "passNote",
                        "pass-missing",
                        Text.of("Say why the pass is not back", "请填写来访证未收回的原因")))
                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                .build();
    }

    private static Transition overstay() {
        return Transition.named("overstay", Text.of("Still inside at closing time", "逾时未离开"))
                .from(INSIDE)
                .to(OVERSTAYED)
                .hidden()
                .causing(new Effect.Notify("visitor-overstayed"))
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("enter", Text.of("Let in or not", "放行或拒绝"), "visitor.waits", "letIn", "refuse"),
            DeadlineRule.of("leave", Text.of("Left by closing time", "关闭时间前离开"), "visitor.closing", "signOut")
                    .startingIn(INSIDE)
                    .breaching("overstay"),
            DeadlineRule.of("find", Text.of("Found and led out", "查找并送离"), "visitor.overstay", "signOut")
                    .startingIn(OVERSTAYED)
        };
    }
}
