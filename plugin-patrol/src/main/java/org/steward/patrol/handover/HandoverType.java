// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.DutyFields;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.patrol.Refusals;

/**
 * A page of the hand-over book (交接班记录, P27): written and signed by who leaves, taken over and signed by who comes;
 * nothing is handed over without both signatures. Open matters stand in it by themselves.
 */
public final class HandoverType {
    /** Its id. */
    public static final String ID = "shift-handover";
    /** Open incidents, runs, keys, visitors and goods, one a line; filled in by the platform. */
    public static final String MATTERS = "openMatters";
    /** What the next shift goes on with, one matter a line. */
    public static final String CARRIED = "carried";

    /** To be written. */
    public static final String DUE = "DUE";
    /** Signed by who leaves. */
    public static final String WRITTEN = "WRITTEN";

    /** Signed by both. */
    public static final String TAKEN_OVER = "TAKEN_OVER";

    private static final String[] ROLES = {Roles.GUARD, Roles.ICC, Roles.CSA};

    private HandoverType() {}

    /** The declaration. */
    public static CaseType declare() {
        List<Field> intake = new ArrayList<>(DutyFields.fields());
        return CaseType.named(ID, "HOV", Text.of("Shift hand-over", "交接班"), Text.of("Hand-over book", "交接班记录"))
                .asking(intake.toArray(Field[]::new))
                .state(DUE, Text.of("Due", "待填写"), Phase.OPEN)
                .state(WRITTEN, Text.of("Signed by who leaves", "交班人已签"), Phase.OPEN)
                .state(TAKEN_OVER, Text.of("Taken over", "已接班"), Phase.CLOSED)
                .state("MISSED", Text.of("Not written", "未填写"), Phase.CLOSED)
                .steps(write(), takeOver(), giveBack(), carry(), miss())
                .due(deadlines())
                .notOffered()
                .board(DUE, WRITTEN)
                .build();
    }

    /** At the end of every shift, in every book. */
    public static DutyPlan duty() {
        return DutyPlan.of(
                        "shift-handover",
                        Text.of("Hand-over of the shift", "交接班"),
                        "FREQ=DAILY",
                        ID,
                        Text.of("Hand-over: {0}, {1} {2}", "交接班：{0}，{1} {2}"),
                        Roles.GUARD)
                .within("handover.windows")
                .atPlaces("handover.books");
    }

    private static Transition write() {
        return Transition.named("write", Text.of("Write and sign", "填写并签字"))
                .from(DUE)
                .to(WRITTEN)
                .by(ROLES)
                .asking(
                        Field.longText("events", Text.of("What happened on the shift", "本班情况"))
                                .mandatory(),
                        Field.text("equipment", Text.of("Radios, torches, keys: complete?", "对讲机、电筒、钥匙等交接情况"))
                                .mandatory(),
                        Field.longText(CARRIED, Text.of("To be gone on with", "待办事项")),
                        Field.of("leavingSignature", FieldType.SIGNATURE, Text.of("Signature of who leaves", "交班人签字"))
                                .mandatory())
                .causing(new Effect.AssignToCaller(), new Effect.Finish())
                .build();
    }

    private static Transition takeOver() {
        return Transition.named("takeOver", Text.of("Take over and sign", "接班并签字"))
                .explained(Text.of("By signing you go on with the open matters.", "签字即表示接手全部未结事项。"))
                .from(WRITTEN)
                .to(TAKEN_OVER)
                .by(ROLES)
                .asking(
                        Field.of("comingSignature", FieldType.SIGNATURE, Text.of("Signature of who comes", "接班人签字"))
                                .mandatory(),
                        Field.longText("comingNote", Text.of("Remarks", "备注")))
                .when(Refusals.byAnother(
                        "comingSignature",
                        Text.of(
                                "Who comes signs, not who leaves; the shift stays yours until then",
                                "须由接班人签字；未签字前仍由您当班")))
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition giveBack() {
        return Transition.named("giveBack", Text.of("Not in order, give back", "不予接班，退回"))
                .from(WRITTEN)
                .to(DUE)
                .by(ROLES)
                .asking(Field.longText("objection", Text.of("What is not in order", "不符情况"))
                        .mandatory())
                .when(Refusals.byAnother("objection", Text.of("Who comes objects, not who leaves", "须由接班人提出")))
                .causing(new Effect.Reopen())
                .build();
    }

    private static Transition carry() {
        return Transition.named("carry", Text.of("Open matters", "未结事项"))
                .from(DUE, WRITTEN)
                .hidden()
                .asking(Field.longText(MATTERS, Text.of("Open matters", "未结事项")))
                .build();
    }

    private static Transition miss() {
        return Transition.named("miss", Text.of("Not written in time", "未按时填写"))
                .from(DUE)
                .to("MISSED")
                .hidden()
                .causing(new Effect.Notify("handover-missed"), new Effect.Close("MISSED"))
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("write", Text.of("Written and signed", "填写并签字"), "handover.writtenWithin", "write")
                    .breaching("miss")
                    .countedFrom(DutyFields.WINDOW_TO),
            DeadlineRule.of("take", Text.of("Taken over", "接班"), "handover.takenWithin", "takeOver", "giveBack")
                    .startingIn(WRITTEN)
                    .restarting()
        };
    }
}
