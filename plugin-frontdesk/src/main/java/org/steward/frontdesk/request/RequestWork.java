// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Transition;

/** The steps from receipt to the result. */
final class RequestWork {
    private static final String RETURNED = "returned";
    private static final String RETURNED_AGAIN = "returnedAgain";
    private static final Guard ONCE = context -> Flaw.unless(
            before(context, RETURNED).isEmpty(),
            "returned-before",
            Text.of("It was returned before; return it to the supervisor, who decides", "此事项已退回过一次，请退回主管决定"));
    private static final Guard SECOND = context -> Flaw.unless(
            !before(context, RETURNED).isEmpty()
                    && before(context, RETURNED_AGAIN).isEmpty(),
            "decided",
            Text.of("Return it to the counter first; what the supervisor has decided is done", "首次请退回前台；主管已决定的事项须执行"));
    private static final Guard DECIDED = context -> Flaw.unless(
            before(context, RETURNED_AGAIN).isEmpty()
                    || context.caller().kind() == Caller.Kind.SYSTEM
                    || context.caller().is(Roles.CSO)
                    || context.caller().is(Roles.ADMIN),
            "supervisor-decides",
            Text.of("It was returned twice; the supervisor decides who does it", "此事项已退回两次，由主管决定处理人"));

    private RequestWork() {}

    /** The value before this step: the reason that is entered now says nothing of an earlier return. */
    private static String before(GuardContext context, String field) {
        return context.current().fields().getOrDefault(field, "");
    }

    static List<Transition> steps() {
        return Stream.concat(doing().stream(), returning().stream()).toList();
    }

    private static List<Transition> doing() {
        Field result = Field.longText("result", Text.of("Result", "处理结果")).mandatory();
        return List.of(
                Transition.named("dispatch", Text.of("Dispatch", "派工"))
                        .explained(Text.of("The customer is told by when.", "系统将通知客户完成时限。"))
                        .from("RECEIVED", "RETURNED")
                        .to("ASSIGNED")
                        .by(Roles.CSA)
                        .asking(Field.of("worker", FieldType.STAFF, Text.of("Who does it", "处理人"))
                                .explained(Text.of("Empty: as the service mode has routed it", "不填则按服务模式的安排")))
                        .when(DECIDED)
                        .causing(new Effect.AssignTo("worker"), new Effect.Notify("request-dispatched"))
                        .build(),
                Transition.named("accept", Text.of("Accept", "接单"))
                        .from("RECEIVED", "ASSIGNED")
                        .to("ACCEPTED")
                        .causing(new Effect.AssignToCaller())
                        .build(),
                Transition.named("answer", Text.of("Answer on the spot", "当场答复"))
                        .from("RECEIVED")
                        .to("ANSWERED")
                        .asking(result)
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("arrive", Text.of("Begin, on site", "到场开始"))
                        .from("ACCEPTED")
                        .to("IN_PROGRESS")
                        .build(),
                Transition.named("finish", Text.of("Done", "完成"))
                        .from("IN_PROGRESS", "ACCEPTED")
                        .to("DONE")
                        .asking(result)
                        .causing(
                                new Effect.Finish(),
                                new Effect.Notify("request-done"),
                                new Effect.PlanCallback("request"))
                        .build());
    }

    /** Back to the counter once, then to the supervisor, who decides. */
    private static List<Transition> returning() {
        return List.of(
                Transition.named("returnIt", Text.of("Return", "退回"))
                        .explained(Text.of("Once only; then the supervisor decides.", "只能退回一次，之后由主管决定。"))
                        .from("ASSIGNED")
                        .to("RETURNED")
                        .asking(Field.text(RETURNED, Text.of("Why", "退回原因")).mandatory())
                        .when(ONCE)
                        .causing(new Effect.AssignToResponsible())
                        .build(),
                Transition.named("returnAgain", Text.of("Return to the supervisor", "退回主管"))
                        .explained(Text.of(
                                "After it was returned once: the supervisor decides who does it, or declines it.",
                                "已退回过一次：由主管决定处理人，或不予受理。"))
                        .from("ASSIGNED")
                        .to("RETURNED")
                        .asking(Field.text(RETURNED_AGAIN, Text.of("Why it is returned again", "再次退回原因"))
                                .mandatory())
                        .when(SECOND)
                        .causing(new Effect.AssignToResponsible(), new Effect.Notify("request-returned-again"))
                        .build());
    }
}
