// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A breach of a service rule (失责记录, P01, P02, P04): decided by the supervisor, counted in the assessment. */
public final class BreachType {
    /** Its id. */
    public static final String ID = "breach";

    static final String KIND = "kind";
    static final String MEMBER = "member";
    static final String ABOUT = "about";
    private static final String RECORDED = "RECORDED";
    private static final String OPEN = "OPEN";
    private static final String TOLD = "breach-opened";

    /** Nobody decides about themselves. */
    private static final Guard NOT_OWN = context -> Flaw.unless(
            !context.caller().actsFor(context.current().fields().getOrDefault(MEMBER, "")),
            "own",
            Text.of("Nobody decides about their own breach; your manager does", "不能认定本人的失责，请由上级认定"));

    /** A breach is somebody's. */
    private static final Guard NAMED = context -> Flaw.unless(
            !context.value(MEMBER).isEmpty(), "nobody", Text.of("Name the member of staff first", "请先填写当事员工"));

    private BreachType() {}

    /** Told to whoever decides. */
    public static NoticeTemplate notice() {
        return new NoticeTemplate(
                TOLD,
                Text.of("{number}: a breach is to be decided", "{number}：有失责记录待认定"),
                Text.of("{summary}. Please confirm or dismiss it by {due}.", "{summary}。请在 {due} 前认定或驳回。"),
                Set.of(Recipient.SUPERVISOR));
    }

    /** The declaration. */
    public static CaseType declare() {
        Field member = Field.of(MEMBER, FieldType.STAFF, Text.of("Member of staff", "当事员工"));
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
                        member,
                        Field.text(ABOUT, Text.of("Concerns case", "相关案件")).upTo(30))
                .categorisedBy(KIND)
                .state(RECORDED, Text.of("Recorded", "已记录"), Phase.OPEN)
                .state(OPEN, Text.of("To be decided", "待认定"), Phase.OPEN)
                .state("CONFIRMED", Text.of("Confirmed", "已认定"), Phase.CLOSED)
                .state("DISMISSED", Text.of("Dismissed", "不成立"), Phase.CLOSED)
                .steps(
                        Transition.named("layBefore", Text.of("Lay before the supervisor", "提交主管认定"))
                                .from(RECORDED)
                                .to(OPEN)
                                .hidden()
                                .causing(new Effect.Notify(TOLD))
                                .build(),
                        Transition.named("confirmBreach", Text.of("Confirm", "认定"))
                                .explained(Text.of("Counts in the assessment of the member.", "计入该员工的考核。"))
                                .from(RECORDED, OPEN)
                                .to("CONFIRMED")
                                .by(Roles.CSO)
                                .asking(reason, member)
                                .when(NOT_OWN)
                                .when(NAMED)
                                .causing(new Effect.Finish(), new Effect.Close("CONFIRMED"))
                                .build(),
                        Transition.named("dismiss", Text.of("Dismiss", "不成立"))
                                .from(RECORDED, OPEN)
                                .to("DISMISSED")
                                .by(Roles.CSO)
                                .asking(reason)
                                .when(NOT_OWN)
                                .causing(new Effect.Finish(), new Effect.Close("DISMISSED"))
                                .build())
                .due(DeadlineRule.of(
                        "decide", Text.of("Decided", "认定"), "breach.decideWithin", "confirmBreach", "dismiss"))
                .listing(KIND, MEMBER)
                .build();
    }
}
