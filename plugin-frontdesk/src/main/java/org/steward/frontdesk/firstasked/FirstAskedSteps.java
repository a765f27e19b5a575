// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** The steps of a first-asked card; those without a role are the responsible member's. */
final class FirstAskedSteps {
    private static final Field SAYS = Field.choice(
            FirstAskedType.SATISFIED,
            Text.of("Is the customer content", "客户是否满意"),
            List.of(
                    Choice.of("YES", "Yes", "满意"),
                    Choice.of("NO", "No", "不满意"),
                    Choice.of("UNKNOWN", "Not said", "未表态")));

    private FirstAskedSteps() {}

    static List<Transition> steps() {
        return Stream.of(reporting(), working(), ending()).flatMap(List::stream).toList();
    }

    private static List<Transition> reporting() {
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
                        .asking(reported())
                        .causing(new Effect.AssignTo(FirstAskedType.CENTRE), new Effect.Notify("first-asked-reported"))
                        .build(),
                Transition.named("answerFails", Text.of("Answer was not enough: report it", "答复未解决，上报客服中心"))
                        .explained(Text.of(
                                "The customer is not content with your answer; you stay responsible.",
                                "客户对答复不满意；您仍为首问责任人。"))
                        .from("ANSWERED")
                        .to("TRANSFERRED")
                        .asking(reported())
                        .causing(
                                new Effect.Reopen(),
                                new Effect.AssignTo(FirstAskedType.CENTRE),
                                new Effect.Notify("first-asked-reported"))
                        .build());
    }

    private static List<Transition> working() {
        return List.of(
                Transition.named("land", Text.of("Department and time are fixed", "落实部门和时间"))
                        .explained(
                                Text.of("Whoever was asked first is told and tells the customer.", "系统通知首问责任人，由其告知客户。"))
                        .from("TRANSFERRED")
                        .to("LANDED")
                        .by(Roles.CSA, Roles.ICC)
                        .asking(fixed())
                        .when(FirstAskedGuards.AHEAD)
                        .causing(new Effect.Notify("first-asked-landed"))
                        .build(),
                Transition.named("promise", Text.of("Customer was told", "已告知客户"))
                        .explained(Text.of(
                                "Department and time; the customer gets it in writing too.", "告知部门和时间，系统同时书面通知客户。"))
                        .from("LANDED")
                        .to("PROMISED")
                        .when(FirstAskedGuards.ASKED_FIRST)
                        .causing(new Effect.Notify("first-asked-promised"))
                        .build(),
                Transition.named("result", Text.of("It is done", "已办结"))
                        .from("PROMISED")
                        .to("RESULT")
                        .asking(Field.longText("result", Text.of("Result", "处理结果"))
                                .mandatory())
                        .causing(new Effect.Finish(), new Effect.Notify("first-asked-result"))
                        .build(),
                Transition.named("feedBack", Text.of("Result was told", "已反馈客户"))
                        .from("RESULT")
                        .to("FED_BACK")
                        .asking(SAYS.mandatory())
                        .when(FirstAskedGuards.ASKED_FIRST)
                        .build());
    }

    /** What is told to the centre: nobody is sent away, so the request exists and somebody there has it. */
    private static Field[] reported() {
        return new Field[] {
            Field.text(FirstAskedType.REQUEST, Text.of("Number of the request", "事项编号"))
                    .upTo(30)
                    .mandatory(),
            Field.of(FirstAskedType.CENTRE, FieldType.STAFF, Text.of("Told to, at the centre", "接报人（客服中心）"))
                    .mandatory()
        };
    }

    /** Who does it and by when: the shortest time the department can keep. */
    private static Field[] fixed() {
        return new Field[] {
            Field.text("department", Text.of("Department", "承办部门")).mandatory(),
            Field.of(FirstAskedType.PROMISED, FieldType.DATE_TIME, Text.of("Done by", "承诺完成时间"))
                    .explained(Text.of("The shortest time the department can keep", "承办部门能够兑现的最短时间"))
                    .mandatory()
        };
    }

    private static List<Transition> ending() {
        return List.of(
                Transition.named("close", Text.of("Customer is content", "客户满意"))
                        .from("FED_BACK", "ANSWERED")
                        .to("CLOSED")
                        .asking(SAYS)
                        .when(FirstAskedGuards.ASKED_FIRST)
                        .when(FirstAskedGuards.CONTENT)
                        .when(FirstAskedGuards.MANAGER_CALLED)
                        .causing(new Effect.Close("SATISFIED"))
                        .build(),
                again("again", Text.of("Not content: fix anew", "不满意，重新落实"))
                        .when(FirstAskedGuards.FIRST_TIME)
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
                        .build(),
                Transition.named(FirstAskedType.BADLY_RECEIVED, Text.of("Customer was badly received", "客户反映接待不当"))
                        .explained(Text.of(
                                "Opens a breach, which the supervisor decides; the matter itself goes on.",
                                "将生成失责记录，由主管认定；事项继续办理。"))
                        .from("OPEN", "TRANSFERRED", "LANDED", "PROMISED", "RESULT", "ANSWERED", "FED_BACK")
                        .by(Roles.CSA, Roles.ICC)
                        .asking(
                                Field.choice(
                                                FirstAskedType.BADLY,
                                                Text.of("How", "情形"),
                                                List.of(
                                                        Choice.of("IGNORED", "Ignored", "置之不理"),
                                                        Choice.of("SHIRKED", "Sent away or passed on", "推诿或让客户自行去找"),
                                                        Choice.of("BAD_ATTITUDE", "Attitude", "态度不佳")))
                                        .mandatory(),
                                Field.longText(FirstAskedType.SAID, Text.of("What the customer says", "客户陈述"))
                                        .mandatory())
                        .build());
    }

    private static TransitionBuilder again(String name, Text title) {
        return Transition.named(name, title)
                .from("FED_BACK")
                .to("LANDED")
                .asking(fixed())
                .when(FirstAskedGuards.ASKED_FIRST)
                .when(FirstAskedGuards.NOT_CONTENT)
                .when(FirstAskedGuards.AHEAD);
    }
}
