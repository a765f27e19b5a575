// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

/**
 * The card of whoever of the staff was asked first (首问记录卡, P02). The platform's responsible member is that person;
 * only an accepted hand-over changes it.
 */
public final class FirstAskedType {
    /** Its id. */
    public static final String ID = "first-asked";

    static final String SATISFIED = "customerSays";
    static final String REQUEST = "requestNumber";
    static final String CENTRE = "toldTo";
    static final String BADLY_RECEIVED = "badlyReceived";
    static final String BADLY = "breachKind";
    static final String SAID = "breachNote";

    /** By when the customer was promised that it is done. */
    public static final String PROMISED = "promisedFinishAt";

    private FirstAskedType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "FAD", Text.of("First-asked card", "首问记录卡"), Text.of("First-asked cards", "首问记录"))
                .asking(Field.of("special", FieldType.YES_NO, Text.of("Special customer", "特殊客户"))
                        .explained(Text.of("The manager contacts this customer in person.", "须由经理亲自联系该客户。")))
                .state("OPEN", Text.of("Asked", "已受询"), Phase.OPEN)
                .state("TRANSFERRED", Text.of("Reported to the centre", "已上报"), Phase.OPEN)
                .state("LANDED", Text.of("Department and time fixed", "已落实"), Phase.OPEN)
                .state("PROMISED", Text.of("Customer told", "已告知客户"), Phase.OPEN)
                .state("RESULT", Text.of("Done", "已办结"), Phase.OPEN)
                .state("ANSWERED", Text.of("Answered at once", "当场答复"), Phase.DONE)
                .state("FED_BACK", Text.of("Result told", "已反馈"), Phase.DONE)
                .state("CLOSED", Text.of("Customer content", "客户满意"), Phase.CLOSED)
                .state("WITHDRAWN", Text.of("Withdrawn", "已撤销"), Phase.CLOSED)
                .steps(FirstAskedSteps.steps())
                .due(
                        DeadlineRule.of(
                                "transfer",
                                Text.of("Answered or reported", "答复或上报"),
                                "firstAsked.transferWithin",
                                "answer",
                                "transfer"),
                        DeadlineRule.of("land", Text.of("Fixed", "落实"), "firstAsked.landWithin", "land")
                                .startingIn("TRANSFERRED"),
                        DeadlineRule.of(
                                        "promise",
                                        Text.of("Customer told", "告知客户"),
                                        "firstAsked.promiseWithin",
                                        "promise")
                                .startingIn("LANDED")
                                .restarting(),
                        DeadlineRule.of(
                                        "result",
                                        Text.of("Done as promised", "按承诺办结"),
                                        "firstAsked.resultWithin",
                                        "result")
                                .countedFrom(PROMISED)
                                .restarting(),
                        DeadlineRule.of(
                                        "feed-back",
                                        Text.of("Result told", "反馈"),
                                        "firstAsked.feedbackWithin",
                                        "feedBack")
                                .startingIn("RESULT")
                                .restarting(),
                        DeadlineRule.of(
                                        "content",
                                        Text.of("Customer content", "客户满意"),
                                        "firstAsked.contentWithin",
                                        "close",
                                        "answerFails",
                                        "again",
                                        "againToManager")
                                .startingIn("FED_BACK", "ANSWERED")
                                .restarting())
                .build();
    }
}
