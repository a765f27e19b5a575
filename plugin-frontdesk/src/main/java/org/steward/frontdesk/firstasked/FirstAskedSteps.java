// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** The steps of a first-asked card; those without a role are the responsible member's. */
final class FirstAskedSteps {
    private static final Guard CONTENT = context -> unless(
            "YES".equals(context.value(FirstAskedType.SATISFIED)),
            "not-content",
            Text.of("Only when the customer says so; silence is not content", "须由客户表示满意，未答复不视为满意"));
    private static final Guard MANAGER_CALLED = context -> unless(
            !"true".equals(context.value("special"))
                    || !context.value("managerContactAt").isEmpty(),
            "manager-contact",
            Text.of("A special customer is contacted by the manager first", "特殊客户须先由经理亲自联系"));
    private static final Guard NOT_CONTENT = context -> unless(
            "NO".equals(context.value(FirstAskedType.SATISFIED)),
            "content",
            Text.of("The customer has not said that it is not solved", "客户并未表示未解决"));
    private static final Guard FIRST_TIME = context -> unless(
            context.current().reopened() < 1,
            "again",
            Text.of("It goes round a second time: send it with notice to the manager", "已是第二次，须同时通知经理"));

    private static final Field SAYS = Field.choice(
            FirstAskedType.SATISFIED,
            Text.of("Is the customer content", "客户是否满意"),
            List.of(
                    Choice.of("YES", "Yes", "满意"),
                    Choice.of("NO", "No", "不满意"),
                    Choice.of("UNKNOWN", "Not said", "未表态")));

    private FirstAskedSteps() {}

    private static Optional<Flaw> unless(boolean holds, String code, Text message) {
        return holds ? Optional.empty() : Optional.of(Flaw.of(code, message));
    }

    static List<Transition> steps() {
        return Stream.concat(working().stream(), ending().stream()).toList();
    }

    private static List<Transition> working() {
        return List.of(
                Transition.named("answer", Text.of("Answer at once", "当场答复"))
                        .from("OPEN")
                        .to("ANSWERED")
                        .asking(Field.longText("directAnswer", Text.of("Answer", "答复内容"))
                                .mandatory())
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("transfer", Text.of("Report to the centre", "上报客服中心"))
                        .explained(
                                Text.of("You stay responsible; the customer is not sent away.", "您仍为首问责任人，不得推给客户自行联系。"))
                        .from("OPEN")
                        .to("TRANSFERRED")
                        .asking(Field.text("requestNumber", Text.of("Number of the request", "事项编号"))
                                .upTo(30)
                                .mandatory())
                        .build(),
                Transition.named("land", Text.of("Department and time are fixed", "落实部门和时间"))
                        .from("TRANSFERRED")
                        .to("LANDED")
                        .by(Roles.CSA)
                        .asking(
                                Field.text("department", Text.of("Department", "承办部门"))
                                        .mandatory(),
                                Field.of(FirstAskedType.PROMISED, FieldType.DATE_TIME, Text.of("Done by", "承诺完成时间"))
                                        .mandatory())
                        .build(),
                Transition.named("promise", Text.of("Customer was told", "已告知客户"))
                        .from("LANDED")
                        .to("PROMISED")
                        .build(),
                Transition.named("result", Text.of("It is done", "已办结"))
                        .from("PROMISED")
                        .to("RESULT")
                        .asking(Field.longText("result", Text.of("Result", "处理结果"))
                                .mandatory())
                        .causing(new Effect.Finish())
                        .build(),
                Transition.named("feedBack", Text.of("Result was told", "已反馈客户"))
                        .from("RESULT")
                        .to("FED_BACK")
                        .asking(SAYS.mandatory())
                        .build());
    }

    private static List<Transition> ending() {
        return List.of(
                Transition.named("close", Text.of("Customer is content", "客户满意"))
                        .from("FED_BACK", "ANSWERED")
                        .to("CLOSED")
                        .asking(SAYS)
                        .when(CONTENT)
                        .when(MANAGER_CALLED)
                        .causing(new Effect.Close("SATISFIED"))
                        .build(),
                again("again", Text.of("Not content: fix anew", "不满意，重新落实"))
                        .when(FIRST_TIME)
                        .causing(new Effect.Reopen(), new Effect.Put(FirstAskedType.SATISFIED, "UNKNOWN"))
                        .build(),
                again("againToManager", Text.of("Not content again: tell the manager", "再次不满意，通知经理"))
                        .causing(
                                new Effect.Reopen(),
                                new Effect.Put(FirstAskedType.SATISFIED, "UNKNOWN"),
                                new Effect.Notify("first-asked-again"))
                        .build(),
                Transition.named("managerCalled", Text.of("Manager has contacted the customer", "经理已联系客户"))
                        .from("FED_BACK", "ANSWERED", "RESULT", "PROMISED")
                        .by(Roles.CSM)
                        .asking(Field.of("managerContactAt", FieldType.DATE_TIME, Text.of("When", "联系时间"))
                                .mandatory())
                        .build(),
                Transition.named("withdraw", Text.of("Customer withdraws", "客户撤销"))
                        .from("OPEN", "TRANSFERRED", "LANDED", "PROMISED")
                        .to("WITHDRAWN")
                        .asking(Field.text("withdrawReason", Text.of("Why", "原因"))
                                .mandatory())
                        .causing(new Effect.Close("WITHDRAWN"))
                        .build());
    }

    private static TransitionBuilder again(String name, Text title) {
        return Transition.named(name, title).from("FED_BACK").to("LANDED").when(NOT_CONTENT);
    }
}
