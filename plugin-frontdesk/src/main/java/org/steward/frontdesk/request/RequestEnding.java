// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;

/** How a request ends: content, declined with an alternative, or withdrawn. */
final class RequestEnding {
    private static final String CONFIRMED = "CONFIRMED";
    private static final String CLOSED = "CLOSED";
    private static final String[] DONE = {"DONE", "ANSWERED", CONFIRMED};

    private RequestEnding() {}

    static List<Transition> steps() {
        return Stream.concat(content().stream(), others().stream()).toList();
    }

    private static List<Transition> content() {
        return List.of(
                Transition.named("confirm", Text.of("Customer confirms", "客户确认"))
                        .from("DONE", "ANSWERED")
                        .to(CONFIRMED)
                        .by(Roles.CSA)
                        .asking(Field.choice(
                                        "confirmMode",
                                        Text.of("How", "确认方式"),
                                        List.of(
                                                Choice.of("SIGNATURE", "Signature", "签名"),
                                                Choice.of("PHONE", "Phone", "电话"),
                                                Choice.of("APP", "Private page", "客户页面")))
                                .mandatory())
                        .build(),
                Transition.named("autoConfirm", Text.of("Nobody answered", "逾期未答复"))
                        .explained(Text.of("Counts as no answer, never as content.", "视为未答复，不计入满意。"))
                        .from("DONE", "ANSWERED")
                        .to(CONFIRMED)
                        .hidden()
                        .causing(new Effect.Put("confirmMode", "AUTO"))
                        .build(),
                Transition.named("close", Text.of("Close", "结案"))
                        .from(CONFIRMED)
                        .to(CLOSED)
                        .by(Roles.CSA)
                        .causing(new Effect.CancelCallbacks(), new Effect.Close("DONE"))
                        .build(),
                Transition.named("satisfied", Text.of("Customer is content", "客户满意"))
                        .from(DONE)
                        .to(CLOSED)
                        .hidden()
                        .causing(new Effect.Close("SATISFIED"))
                        .build(),
                Transition.named("unreached", Text.of("Nobody reached", "未联系上客户"))
                        .from(DONE)
                        .to(CLOSED)
                        .hidden()
                        .causing(new Effect.Close("UNREACHED"))
                        .build());
    }

    private static List<Transition> others() {
        return List.of(
                Transition.named("notChosen", Text.of("Not called back", "未抽中回访"))
                        .from(DONE)
                        .hidden()
                        .build(),
                Transition.named("reopen", Text.of("Not solved", "未解决"))
                        .explained(Text.of("Goes back to the doer; counts as rework.", "退回处理人，计为返工。"))
                        .from(DONE)
                        .to("ASSIGNED")
                        .by(Roles.CSA)
                        .causing(new Effect.CancelCallbacks(), new Effect.Reopen())
                        .build(),
                Transition.named("decline", Text.of("Decline", "不予受理"))
                        .explained(Text.of("Only with the reason and an alternative.", "必须说明原因并提出替代方案。"))
                        .from("RECEIVED", "RETURNED")
                        .to("DECLINED")
                        .by(Roles.CSO)
                        .asking(
                                Field.longText("declineReason", Text.of("Reason", "原因"))
                                        .mandatory(),
                                Field.longText("alternative", Text.of("Alternative proposed", "替代方案"))
                                        .mandatory())
                        .causing(new Effect.Notify("request-declined"), new Effect.Close("REFUSED"))
                        .build(),
                Transition.named("cancel", Text.of("Withdrawn by the customer", "客户撤销"))
                        .from("RECEIVED", "ASSIGNED", "RETURNED", "ACCEPTED", "IN_PROGRESS")
                        .to("CANCELLED")
                        .by(Roles.CSA)
                        .asking(Field.text("cancelReason", Text.of("Why", "原因")).mandatory())
                        .causing(new Effect.Close("WITHDRAWN"))
                        .build());
    }
}
