// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A breach of a service rule (失责记录, P01, P02, P04): decided by the supervisor, counted in the assessment. */
public final class BreachType {
    /** Its id. */
    public static final String ID = "breach";

    static final String KIND = "kind";
    static final String MEMBER = "member";
    static final String ABOUT = "about";

    private BreachType() {}

    /** The declaration. */
    public static CaseType declare() {
        Field reason = Field.longText("decision", Text.of("Reason", "认定理由")).mandatory();
        return CaseType.named(ID, "BRE", Text.of("Breach", "失责记录"), Text.of("Breaches", "失责记录"))
                .asking(
                        Field.choice(
                                KIND,
                                Text.of("Kind", "类别"),
                                List.of(
                                        Choice.of("UNATTENDED", "Call unattended", "无人值守"),
                                        Choice.of("IGNORED", "Ignored", "置之不理"),
                                        Choice.of("DELAYED", "Delayed", "拖延"),
                                        Choice.of("SHIRKED", "Passed on", "推诿"),
                                        Choice.of("NOT_REPORTED", "Not reported", "未上报"),
                                        Choice.of("BAD_ATTITUDE", "Attitude", "态度不佳"))),
                        Field.of(MEMBER, FieldType.STAFF, Text.of("Member of staff", "当事员工")),
                        Field.text(ABOUT, Text.of("Concerns case", "相关案件")).upTo(30))
                .categorisedBy(KIND)
                .state("OPEN", Text.of("To be decided", "待认定"), Phase.OPEN)
                .state("CONFIRMED", Text.of("Confirmed", "已认定"), Phase.CLOSED)
                .state("DISMISSED", Text.of("Dismissed", "不成立"), Phase.CLOSED)
                .steps(
                        Transition.named("confirmBreach", Text.of("Confirm", "认定"))
                                .from("OPEN")
                                .to("CONFIRMED")
                                .by(Roles.CSO)
                                .asking(reason)
                                .causing(new Effect.Finish(), new Effect.Close("CONFIRMED"))
                                .build(),
                        Transition.named("dismiss", Text.of("Dismiss", "不成立"))
                                .from("OPEN")
                                .to("DISMISSED")
                                .by(Roles.CSO)
                                .asking(reason)
                                .causing(new Effect.Finish(), new Effect.Close("DISMISSED"))
                                .build())
                .due(DeadlineRule.of(
                        "decide", Text.of("Decided", "认定"), "breach.decideWithin", "confirmBreach", "dismiss"))
                .listing(KIND, MEMBER)
                .build();
    }
}
