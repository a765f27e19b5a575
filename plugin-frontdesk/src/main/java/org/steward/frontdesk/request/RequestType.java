// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.request;

import java.util.List;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Waiting;

/** A service request (服务事项, P01). */
public final class RequestType {
    /** Its id. */
    public static final String ID = "request";

    /** What it is. */
    public static final String KIND = "kind";

    /** For repairs, how grave (P08). */
    public static final String FAULT = "faultClass";

    /** When the customer wants it. */
    public static final String WANTED = "wantedAt";

    private static final List<Choice> KINDS = List.of(
            Choice.of("ENQUIRY", "Enquiry", "咨询"),
            Choice.of("REPAIR", "Repair", "报修"),
            Choice.of("SPECIAL", "Special service", "特约服务"),
            Choice.of("HELP", "Help", "求助"),
            Choice.of("PERMIT", "Permit", "办证放行"),
            Choice.of("FEE", "Fees", "费用"),
            Choice.of("VISITOR", "Visitor", "访客"),
            Choice.of("OTHER", "Other", "其他"));
    private static final List<Choice> FAULTS = List.of(
            Choice.of("SAFETY", "Safety: fire, people trapped, gas", "安全：火情、困人、燃气"),
            Choice.of("URGENT", "Urgent: burst pipe, no power, lift", "急修：爆管、停电、电梯"),
            Choice.of("MINOR", "Minor", "零修"),
            Choice.of("CIVIL", "Civil: plaster, tiles, leaks", "土建：抹灰、瓷砖、渗漏"),
            Choice.of("PROJECT", "Project", "工程"));

    private static final String[] BEGUN = {"arrive", "answer", "finish", "decline"};

    private RequestType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "REQ", Text.of("Request", "服务事项"), Text.of("Requests", "服务事项"))
                .asking(
                        Field.choice(KIND, Text.of("What is it", "事项类别"), KINDS).mandatory(),
                        Field.choice(FAULT, Text.of("If a repair: how grave", "报修等级"), FAULTS)
                                .onlyForStaff(),
                        Field.of(WANTED, FieldType.DATE_TIME, Text.of("Wanted at", "约定时间"))
                                .explained(Text.of(
                                        "For a taxi, a visit or a delivery: the case is due then.",
                                        "如叫车、上门、送货：工单以此时间为时限。")),
                        Field.text("subFlow", Text.of("Number of the case it became", "关联案件编号"))
                                .upTo(30)
                                .onlyForStaff())
                .openedBy(Roles.REQUESTER)
                .categorisedBy(KIND)
                .gradedBy(FAULT)
                .state("RECEIVED", Text.of("Received", "已受理"), Phase.OPEN)
                .state("ASSIGNED", Text.of("Dispatched", "已派工"), Phase.OPEN)
                .state("RETURNED", Text.of("Returned", "已退回"), Phase.OPEN)
                .state("ACCEPTED", Text.of("Accepted", "已接单"), Phase.OPEN)
                .state("IN_PROGRESS", Text.of("Being done", "处理中"), Phase.OPEN)
                .state("ANSWERED", Text.of("Answered", "已答复"), Phase.DONE)
                .state("DONE", Text.of("Done", "已完成"), Phase.DONE)
                .state("CONFIRMED", Text.of("Confirmed", "已确认"), Phase.DONE)
                .state("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)
                .state("DECLINED", Text.of("Declined", "不予受理"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Withdrawn", "已撤销"), Phase.CLOSED)
                .states(Waiting.states())
                .steps(RequestWork.steps())
                .steps(RequestEnding.steps())
                .steps(Waiting.transitions(
                        List.of(Roles.CSA, Roles.TECH), "RECEIVED", "ASSIGNED", "ACCEPTED", "IN_PROGRESS"))
                .due(ofTheWork())
                .due(ofTheEnd())
                .calledBack(new CallbackPlan(
                        "request",
                        Text.of("Is it well?", "服务回访"),
                        "request.callbackWithin",
                        "request.callbackPercent",
                        "callback.attempts",
                        Set.of(Roles.CSA, Roles.CSO),
                        "satisfied",
                        "reopen",
                        "unreached",
                        "notChosen"))
                .listing(KIND, FAULT)
                .board("RECEIVED", "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "DONE")
                .build();
    }

    private static DeadlineRule[] ofTheWork() {
        return new DeadlineRule[] {
            DeadlineRule.of(
                            "dispatch",
                            Text.of("Dispatched", "派工"),
                            "request.dispatchWithin",
                            "dispatch",
                            "accept",
                            "answer",
                            "decline")
                    .aside(),
            DeadlineRule.of(
                            "accept",
                            Text.of("Accepted", "接单"),
                            "request.acceptWithin",
                            "accept",
                            "returnIt",
                            "returnAgain")
                    .startingIn("ASSIGNED")
                    .restarting()
                    .aside(),
            DeadlineRule.of(
                            "dispatch-again",
                            Text.of("Dispatched anew", "重新派工"),
                            "request.dispatchWithin",
                            "dispatch",
                            "decline",
                            "cancel")
                    .startingIn("RETURNED")
                    .restarting()
                    .aside(),
            DeadlineRule.of(
                            "first-action",
                            Text.of("First action", "首次响应"),
                            "service.firstAction",
                            "accept",
                            "arrive",
                            "answer",
                            "finish",
                            "decline")
                    .aside(),
            DeadlineRule.of("on-site", Text.of("On site", "到场"), "", BEGUN)
                    .choosing(new LimitChoice(
                            List.of(
                                    new When(FAULT, "SAFETY", "service.safetyOnSite"),
                                    new When(FAULT, "URGENT", "service.urgentOnSite")),
                            ""))
        };
    }

    private static DeadlineRule[] ofTheEnd() {
        return new DeadlineRule[] {
            DeadlineRule.of("safe", Text.of("Made safe", "处置"), "", "finish", "answer", "decline")
                    .choosing(new LimitChoice(List.of(new When(FAULT, "SAFETY", "service.safetyDone")), "")),
            DeadlineRule.of("first-answer", Text.of("First answer", "首次答复"), "", BEGUN)
                    .choosing(new LimitChoice(List.of(new When(KIND, "ENQUIRY", "service.enquiryFirst")), ""))
                    .aside(),
            DeadlineRule.of("done", Text.of("Done", "完成"), "", "finish", "answer", "decline")
                    .choosing(new LimitChoice(
                            List.of(
                                    new When(FAULT, "SAFETY", ""),
                                    new When(FAULT, "URGENT", "service.urgentDone"),
                                    new When(FAULT, "CIVIL", "service.civilDone"),
                                    new When(KIND, "REPAIR", "service.ordinaryDone"),
                                    new When(KIND, "ENQUIRY", "service.enquiryFull")),
                            "service.otherDone"))
                    .pausing(),
            DeadlineRule.of("served", Text.of("At the wanted time", "按约定时间"), "request.wantedWithin", BEGUN)
                    .countedFrom(WANTED),
            DeadlineRule.of(
                            "confirm",
                            Text.of("Confirmed", "客户确认"),
                            "request.confirmWithin",
                            "confirm",
                            "satisfied",
                            "unreached",
                            "reopen",
                            "autoConfirm")
                    .startingIn("DONE", "ANSWERED")
                    .restarting()
                    .aside()
                    .breaching("autoConfirm")
        };
    }
}
