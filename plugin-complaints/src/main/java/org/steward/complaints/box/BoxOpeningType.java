// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.box;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.page.ListView;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** One opening of one complaint box (P10). A day without letters leaves its record too. */
public final class BoxOpeningType {
    /** Its id. */
    public static final String ID = "box-opening";

    static final String COUNT = "letterCount";
    private static final Guard HAS_LETTERS = context -> refuse(
            number(context, COUNT) < 1, COUNT, "no-letters", Text.of("No letters? Record an empty box", "没有信件？请记录为空箱"));
    private static final Guard ALL_REGISTERED = context -> refuse(
            number(context, "registeredCount") != number(context, COUNT),
            "registeredCount",
            "letter-missing",
            Text.of("Every letter needs its case: {0} letters were taken out", "每封信都必须立案：共取出 {0} 封")
                    .with(number(context, COUNT)));

    private BoxOpeningType() {}

    /** The declaration. */
    public static CaseType declare() {
        return new CaseType(
                ID,
                "BX",
                Text.of("Box opening", "开箱记录"),
                Text.of("Complaint box", "投诉箱"),
                Form.EMPTY,
                "",
                "",
                new Workflow("DUE", states(), transitions(new NotBeforeItsTime())),
                deadlines(),
                List.of(),
                Set.of(),
                false,
                new ListView(List.of(COUNT), List.of()));
    }

    /** Every day and every box, also on holidays. */
    public static DutyPlan duty() {
        return DutyPlan.of(
                        "box-opening",
                        Text.of("Open the complaint boxes", "开启投诉箱"),
                        "FREQ=DAILY",
                        ID,
                        Text.of("Open the complaint box: {0}, {1}", "开启投诉箱：{0}，{1}"),
                        Roles.GUARD)
                .atPlaces(BoxRules.PLACES);
    }

    private static List<State> states() {
        return List.of(
                new State("DUE", Text.of("Due", "待开箱"), Phase.OPEN),
                new State("OPENED", Text.of("Opened", "已开箱"), Phase.OPEN),
                new State("HANDED_OVER", Text.of("Handed over", "已移交"), Phase.OPEN),
                new State("REGISTERED", Text.of("Letters registered", "信件已登记"), Phase.DONE),
                new State("CLOSED", Text.of("Closed", "已结束"), Phase.CLOSED),
                new State("MISSED", Text.of("Missed", "漏开"), Phase.CLOSED));
    }

    private static List<Transition> transitions(Guard inTime) {
        return List.of(
                Transition.named("openBox", Text.of("Opened, with letters", "已开箱，有信件"))
                        .from("DUE")
                        .to("OPENED")
                        .by(Roles.GUARD, Roles.GCAP)
                        .asking(Field.number(COUNT, Text.of("Letters taken out", "取出信件数"), "", 0, 1000)
                                .mandatory())
                        .when(inTime)
                        .when(HAS_LETTERS)
                        .build(),
                Transition.named("boxEmpty", Text.of("Opened, empty", "已开箱，空箱"))
                        .explained(Text.of("An empty box is recorded and closed at once.", "空箱也要记录，并立即结束。"))
                        .from("DUE")
                        .to("CLOSED")
                        .by(Roles.GUARD, Roles.GCAP)
                        .when(inTime)
                        .causing(new Effect.Put(COUNT, "0"), new Effect.Finish(), new Effect.Close("EMPTY"))
                        .build(),
                Transition.named("handOver", Text.of("Hand the letters over", "移交信件"))
                        .from("OPENED")
                        .to("HANDED_OVER")
                        .by(Roles.GUARD, Roles.GCAP)
                        .asking(Field.of("receivedBy", FieldType.STAFF, Text.of("Received by", "接收人"))
                                .mandatory())
                        .build(),
                Transition.named("registerLetters", Text.of("All letters registered", "信件全部登记"))
                        .from("HANDED_OVER")
                        .to("REGISTERED")
                        .by(Roles.CSA)
                        .asking(
                                Field.number("registeredCount", Text.of("Letters with a case", "已立案信件数"), "", 0, 1000)
                                        .mandatory(),
                                Field.text("letterCases", Text.of("Case numbers", "案件编号")))
                        .when(ALL_REGISTERED)
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("close", Text.of("Close", "结束"))
                        .from("REGISTERED")
                        .to("CLOSED")
                        .by(Roles.CSO)
                        .causing(new Effect.Close("DONE"))
                        .build(),
                Transition.named("miss", Text.of("Not opened in time", "未按时开箱"))
                        .from("DUE")
                        .to("MISSED")
                        .hidden()
                        .causing(new Effect.Notify("box-missed"), new Effect.Close("MISSED"))
                        .build());
    }

    private static List<DeadlineRule> deadlines() {
        return List.of(
                rule("open", Text.of("Opened", "开箱"), Set.of(), Set.of("openBox", "boxEmpty"), "box.openBy", "miss"),
                rule(
                        "hand-over",
                        Text.of("Handed over", "移交"),
                        Set.of("OPENED"),
                        Set.of("handOver"),
                        "box.handOverBy",
                        ""),
                rule(
                        "register",
                        Text.of("Letters registered", "登记"),
                        Set.of("HANDED_OVER"),
                        Set.of("registerLetters"),
                        "box.registerBy",
                        ""));
    }

    private static DeadlineRule rule(
            String id, Text title, Set<String> startsOn, Set<String> metBy, String parameter, String onBreach) {
        return new DeadlineRule(
                id, title, startsOn, metBy, LimitChoice.always(parameter), true, false, false, onBreach);
    }

    private static int number(GuardContext context, String field) {
        String value = context.value(field);
        return value.isEmpty() ? 0 : new java.math.BigDecimal(value).intValue();
    }

    private static Optional<Flaw> refuse(boolean broken, String field, String code, Text message) {
        return broken ? Optional.of(new Flaw(field, code, message)) : Optional.empty();
    }
}
