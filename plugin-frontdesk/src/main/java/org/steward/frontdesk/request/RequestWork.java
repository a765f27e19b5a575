// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;

/** The steps from receipt to the result. */
final class RequestWork {
    private static final Guard ONCE = context -> context.value("returned").isEmpty()
            ? Optional.empty()
            : Optional.of(Flaw.of(
                    "returned-before",
                    Text.of("It was returned before; the supervisor decides now", "此事项已退回过一次，请由主管决定")));

    private RequestWork() {}

    static List<Transition> steps() {
        Field result = Field.longText("result", Text.of("Result", "处理结果")).mandatory();
        return List.of(
                Transition.named("dispatch", Text.of("Dispatch", "派工"))
                        .explained(Text.of("The customer is told who comes and by when.", "将通知客户处理人和时限。"))
                        .from("RECEIVED", "RETURNED")
                        .to("ASSIGNED")
                        .by(Roles.CSA)
                        .asking(Field.of("worker", FieldType.STAFF, Text.of("Who does it", "处理人"))
                                .explained(Text.of("Empty: as the service mode has routed it", "不填则按服务模式的安排")))
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
                        .build(),
                Transition.named("returnIt", Text.of("Return", "退回"))
                        .explained(Text.of("Once only; then the supervisor decides.", "只能退回一次，之后由主管决定。"))
                        .from("ASSIGNED")
                        .to("RETURNED")
                        .asking(Field.text("returned", Text.of("Why", "退回原因")).mandatory())
                        .when(ONCE)
                        .causing(new Effect.AssignToResponsible())
                        .build());
    }
}
