// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.pass;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * The pass of one worker for one renovation (施工人员出入证, P21): with photo, valid until a day, returned at the end. Of the
 * identity number only the last four digits are kept.
 */
public final class PassType {
    /** Its id. */
    public static final String ID = "renovation-pass";

    /** Until when it is valid. */
    public static final String UNTIL = "passUntil";

    /** Whose it is. */
    public static final String WORKER = "worker";

    /** The state of a pass that opens the gate. */
    public static final String VALID = "VALID";

    /** The state of a pass that is over and not returned. */
    public static final String EXPIRED = "EXPIRED";

    private static final Guard OF_A_RENOVATION =
            context -> context.current().parent().isEmpty()
                    ? Optional.of(Flaw.of(
                            "no-renovation",
                            Text.of("There is no open renovation with the number {0}", "没有编号为 {0} 的在办装修申请")
                                    .with(context.value("renovation"))))
                    : Optional.empty();

    private PassType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "RW", Text.of("Worker pass", "施工出入证"), Text.of("Worker passes", "施工人员出入证"))
                .asking(
                        Field.text("renovation", Text.of("Number of the renovation", "装修申请编号"))
                                .upTo(30)
                                .mandatory(),
                        Field.text(WORKER, Text.of("Worker", "施工人员姓名")).upTo(100),
                        Field.text("trade", Text.of("Trade", "工种")).upTo(60),
                        Field.text("idLastFour", Text.of("Last four of the identity number", "证件号后四位"))
                                .upTo(4),
                        Field.text("firmName", Text.of("Firm", "施工单位")))
                .state("REQUESTED", Text.of("Requested", "已申请"), Phase.OPEN)
                .state(VALID, Text.of("Valid", "有效"), Phase.OPEN)
                .state(EXPIRED, Text.of("Expired, not returned", "到期未交回"), Phase.OPEN)
                .state("RETURNED", Text.of("Returned", "已交回"), Phase.CLOSED)
                .state("LOST", Text.of("Lost, blocked", "遗失作废"), Phase.CLOSED)
                .state("REFUSED", Text.of("Refused", "不予办理"), Phase.CLOSED)
                .steps(steps())
                .due(
                        DeadlineRule.of(
                                "issue", Text.of("Pass issued", "出入证办理"), "reno.passWithin", "issuePass", "refusePass"),
                        DeadlineRule.of(
                                        "end",
                                        Text.of("Returned at its end", "到期交回"),
                                        "reno.passGrace",
                                        "takeBack",
                                        "passLost")
                                .countedFrom(UNTIL)
                                .breaching("passExpired"))
                .listing(WORKER, "firmName", UNTIL)
                .build();
    }

    private static List<Transition> steps() {
        Field until = Field.of(UNTIL, FieldType.DATE_TIME, Text.of("Valid until", "有效期至"))
                .mandatory();
        Field why = Field.longText("passReason", Text.of("Why", "原因")).mandatory();
        return List.of(
                Transition.named("issuePass", Text.of("Issue the pass", "发证"))
                        .from("REQUESTED")
                        .to(VALID)
                        .by(Roles.CSA)
                        .asking(
                                Field.text("passNo", Text.of("Number of the pass", "出入证编号"))
                                        .upTo(30)
                                        .mandatory(),
                                Field.of("passDeposit", FieldType.MONEY, Text.of("Deposit of the pass", "出入证押金")),
                                Field.of("photo", FieldType.FILE, Text.of("Photo of the worker", "本人照片"))
                                        .mandatory(),
                                until)
                        .when(OF_A_RENOVATION)
                        .when(PassType::notTooLong)
                        .build(),
                Transition.named("renewPass", Text.of("Renew the pass", "延期"))
                        .from(VALID, EXPIRED)
                        .to(VALID)
                        .by(Roles.CSA)
                        .asking(until, why)
                        .when(PassType::notTooLong)
                        .build(),
                Transition.named("takeBack", Text.of("Pass returned", "交回"))
                        .from(VALID, EXPIRED)
                        .to("RETURNED")
                        .by(Roles.CSA, Roles.GUARD)
                        .causing(new Effect.Finish(), new Effect.Close("RETURNED"))
                        .build(),
                Transition.named("passLost", Text.of("Lost: block it", "遗失作废"))
                        .from(VALID, EXPIRED)
                        .to("LOST")
                        .by(Roles.CSA)
                        .asking(why)
                        .causing(new Effect.Finish(), new Effect.Close("LOST"))
                        .build(),
                Transition.named("refusePass", Text.of("Refuse", "不予办理"))
                        .from("REQUESTED")
                        .to("REFUSED")
                        .by(Roles.CSA)
                        .asking(why)
                        .causing(new Effect.Close("REFUSED"))
                        .build(),
                Transition.named("passExpired", Text.of("Expired", "到期"))
                        .from(VALID)
                        .to(EXPIRED)
                        .hidden()
                        .causing(new Effect.Notify("renovation-pass-expired"))
                        .build());
    }

    /** Ends ahead, and within the longest time of a pass. */
    private static Optional<Flaw> notTooLong(GuardContext context) {
        int days = context.records().integer("reno.passTerm");
        Instant now = context.now().toInstant();
        Instant until = Instant.parse(context.value(UNTIL));
        return until.isAfter(now) && !until.isAfter(now.plus(days, ChronoUnit.DAYS))
                ? Optional.empty()
                : Optional.of(new Flaw(
                        UNTIL,
                        "term",
                        Text.of("A pass ends within {0} days from now", "出入证有效期最长 {0} 天")
                                .with(days)));
    }
}
