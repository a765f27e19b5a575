// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** The states and steps every duty with a window has. Immutable. */
final class DutySteps {
    private static final String PLANNED = "PLANNED";
    private static final String SWAP_OFFERED = "SWAP_OFFERED";
    private static final String ON_DUTY = "ON_DUTY";
    private static final String COMPLETED = "COMPLETED";
    private static final String MISSED = "MISSED";
    private static final String CANCELLED = "CANCELLED";
    private static final String SUBSTITUTE = "substitute";

    private final String[] roles;
    private final String[] planners;
    private final String[] both;

    DutySteps(String[] roles, String[] planners) {
        this.roles = roles.clone();
        this.planners = planners.clone();
        this.both = Stream.concat(Arrays.stream(roles), Arrays.stream(planners))
                .distinct()
                .toArray(String[]::new);
    }

    static List<State> states() {
        return List.of(
                new State(PLANNED, Text.of("Planned", "已排班"), Phase.OPEN),
                new State(SWAP_OFFERED, Text.of("Swap offered", "换班待答复"), Phase.OPEN),
                new State(ON_DUTY, Text.of("On duty", "值守中"), Phase.OPEN),
                new State(COMPLETED, Text.of("Completed", "已完成"), Phase.CLOSED),
                new State(MISSED, Text.of("Missed", "缺岗"), Phase.CLOSED),
                new State(CANCELLED, Text.of("Cancelled", "已取消"), Phase.CLOSED));
    }

    /** The steps up to the check-in. */
    List<Transition> before() {
        return List.of(
                Transition.named("checkIn", Text.of("Check in", "到岗签到"))
                        .from(PLANNED, SWAP_OFFERED)
                        .to(ON_DUTY)
                        .by(both)
                        .when(DutyGuards.THEIRS)
                        .when(DutyGuards.NOT_TOO_EARLY)
                        .causing(new Effect.AssignToCaller())
                        .build(),
                Transition.named("offerSwap", Text.of("Offer to swap", "申请换班"))
                        .explained(Text.of("Stays yours until the other member accepts.", "对方接受之前仍由您值守。"))
                        .from(PLANNED)
                        .to(SWAP_OFFERED)
                        .by(both)
                        .asking(staff("swapWith", Text.of("Swap with", "换给")))
                        .when(DutyGuards.THEIRS)
                        .when(DutyGuards.BEFORE_BEGIN)
                        .build(),
                Transition.named("acceptSwap", Text.of("Take it", "接受换班"))
                        .from(SWAP_OFFERED)
                        .to(PLANNED)
                        .by(both)
                        .when(DutyGuards.OFFERED_TO_THEM)
                        .when(DutyGuards.BEFORE_BEGIN)
                        .causing(new Effect.AssignToCaller())
                        .build(),
                Transition.named("declineSwap", Text.of("Do not swap", "不换班"))
                        .from(SWAP_OFFERED)
                        .to(PLANNED)
                        .by(both)
                        .when(DutyGuards.PART_OF_SWAP)
                        .build(),
                Transition.named("nameSubstitute", Text.of("Name a substitute", "指定替岗人"))
                        .from(PLANNED, SWAP_OFFERED)
                        .to(PLANNED)
                        .by(planners)
                        .asking(staff(SUBSTITUTE, Text.of("Substitute", "替岗人")), reason())
                        .causing(new Effect.AssignTo(SUBSTITUTE))
                        .build());
    }

    /** The end of the duty with what was seen. */
    Transition checkOut(List<Field> report, Checklist checklist) {
        List<Field> fields = new ArrayList<>(checklist.fields());
        fields.addAll(report);
        TransitionBuilder step = Transition.named("checkOut", Text.of("Check out", "离岗签退"))
                .from(ON_DUTY)
                .to(COMPLETED)
                .by(both)
                .asking(fields.toArray(Field[]::new))
                .when(DutyGuards.NOT_BEFORE_END);
        if (!checklist.items().isEmpty()) {
            step.causing(new Effect.OpenFindings(checklist));
        }
        return step.causing(new Effect.Finish(), new Effect.Close("DONE")).build();
    }

    /** What else may happen. */
    List<Transition> after(String missedNotice) {
        TransitionBuilder miss = Transition.named("miss", Text.of("Not there in time", "未按时到岗"))
                .from(PLANNED, SWAP_OFFERED)
                .to(MISSED)
                .hidden();
        if (!missedNotice.isEmpty()) {
            miss.causing(new Effect.Notify(missedNotice));
        }
        return List.of(
                Transition.named("leaveToSubstitute", Text.of("Called away", "临时离岗"))
                        .explained(Text.of("The substitute checks in for the rest.", "余下时间由替岗人签到值守。"))
                        .from(ON_DUTY)
                        .to(PLANNED)
                        .by(both)
                        .asking(staff(SUBSTITUTE, Text.of("Substitute", "替岗人")), reason())
                        .causing(new Effect.AssignTo(SUBSTITUTE))
                        .build(),
                Transition.named("takeOver", Text.of("Take over late", "补岗"))
                        .from(MISSED)
                        .to(ON_DUTY)
                        .by(both)
                        .when(DutyGuards.BEFORE_END)
                        .causing(new Effect.AssignToCaller())
                        .build(),
                miss.causing(new Effect.Close(MISSED)).build(),
                Transition.named("cancel", Text.of("Cancel", "取消"))
                        .from(PLANNED, SWAP_OFFERED)
                        .to(CANCELLED)
                        .by(planners)
                        .asking(reason())
                        .causing(new Effect.Close(CANCELLED))
                        .build());
    }

    private static Field staff(String name, Text label) {
        return Field.of(name, FieldType.STAFF, label).mandatory();
    }

    private static Field reason() {
        return Field.text("reason", Text.of("Why", "原因")).mandatory();
    }
}
