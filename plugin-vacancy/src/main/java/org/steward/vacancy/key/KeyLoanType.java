// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.key;

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * The loan of keys of a unit (钥匙借用, P20): approved by the supervisor, signed for, back on the same day; overdue with
 * the end of the day, lost when the supervisor says so, and then the lock is changed.
 */
public final class KeyLoanType {
    /** Its id. */
    public static final String ID = "vacancy-key-loan";
    /** Number of the ledger's entry whose keys are lent. */
    public static final String ENTRY = "ledgerEntry";
    /** Who has them. */
    public static final String BORROWER = "borrower";
    /** What for. */
    public static final String PURPOSE = "purpose";
    /** How many. */
    public static final String KEYS = "keys";
    /** State of keys that are out in time. */
    public static final String OUT = "OUT";
    /** State of keys that should be back. */
    public static final String OVERDUE = "OVERDUE";

    private static final Guard ALL_BACK = context -> Flaw.unless(
            number(context.fields().get("keysBack"))
                            .compareTo(number(context.current().fields().get(KEYS)))
                    == 0,
            "keysBack",
            "keys-missing",
            Text.of("{0} keys are out; a missing one is overdue and then lost", "借出 {0} 把；缺少的钥匙按逾期、遗失处理")
                    .with(number(context.current().fields().get(KEYS))));

    private static final Guard LOCK_CHANGED = context -> Flaw.unless(
            "true".equals(context.fields().get("lockChanged")),
            "lockChanged",
            "lock",
            Text.of("Change the lock first", "请先更换锁具"));

    private static final Guard NOT_FOR_ONESELF = context -> Flaw.unless(
            !context.caller().id().equals(context.current().fields().get("staffBorrower")),
            "staffBorrower",
            "own-loan",
            Text.of("Nobody approves a loan of their own", "不得批准本人借用"));

    private KeyLoanType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VKL", Text.of("Key loan", "钥匙借用"), Text.of("Key loans", "钥匙借用登记"))
                .asking(
                        Field.text(ENTRY, Text.of("Entry in the ledger", "台账编号"))
                                .upTo(30),
                        Field.choice(
                                        PURPOSE,
                                        Text.of("What for", "用途"),
                                        List.of(
                                                Choice.of("REPAIR", "Repair", "维修"),
                                                Choice.of("VIEWING", "Viewing", "看房"),
                                                Choice.of("CLEANING", "Cleaning", "保洁"),
                                                Choice.of("EMERGENCY", "Emergency", "紧急")))
                                .mandatory(),
                        Field.text(BORROWER, Text.of("Borrower, phone", "借用人及电话"))
                                .mandatory(),
                        Field.of("staffBorrower", FieldType.STAFF, Text.of("If one of ours", "本单位借用人")),
                        Field.number(KEYS, Text.of("Keys", "钥匙数"), "", 1, 99).mandatory())
                .categorisedBy(PURPOSE)
                .state("REQUESTED", Text.of("Requested", "已申请"), Phase.OPEN)
                .state("APPROVED", Text.of("Approved", "已批准"), Phase.OPEN)
                .state(OUT, Text.of("Out", "已借出"), Phase.OPEN)
                .state("BACK", Text.of("Back", "已归还"), Phase.CLOSED)
                .state(OVERDUE, Text.of("Overdue", "逾期未还"), Phase.OPEN)
                .state("LOST", Text.of("Lost", "遗失"), Phase.CLOSED)
                .state("REFUSED", Text.of("Not lent", "不予借用"), Phase.CLOSED)
                .steps(approve(), handOut(), bringBack(), declareLost(), refuse(), overdue())
                .due(deadlines())
                .listing(BORROWER, PURPOSE, KEYS)
                .board("REQUESTED", "APPROVED", OUT, OVERDUE)
                .build();
    }

    private static Transition approve() {
        return Transition.named("approve", Text.of("Approve", "批准"))
                .from("REQUESTED")
                .to("APPROVED")
                .by(Roles.CSO)
                .when(NOT_FOR_ONESELF)
                .build();
    }

    private static Transition handOut() {
        return Transition.named("handOut", Text.of("Hand out", "借出"))
                .explained(Text.of("The borrower signs; the keys are due today.", "借用人签字，钥匙当日归还。"))
                .from("APPROVED")
                .to(OUT)
                .by(Roles.CSA)
                .asking(Field.of("signature", FieldType.SIGNATURE, Text.of("Signature of the borrower", "借用人签字"))
                        .mandatory())
                .causing(new Effect.AssignToCaller())
                .build();
    }

    private static Transition bringBack() {
        return Transition.named("bringBack", Text.of("Keys are back", "归还"))
                .from(OUT, OVERDUE)
                .to("BACK")
                .by(Roles.CSA)
                .asking(Field.number("keysBack", Text.of("Keys back", "归还钥匙数"), "", 0, 99)
                        .mandatory())
                .when(ALL_BACK)
                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                .build();
    }

    private static Transition declareLost() {
        return Transition.named("declareLost", Text.of("Lost", "登记遗失"))
                .from(OVERDUE)
                .to("LOST")
                .by(Roles.CSO)
                .asking(
                        Field.of("lockChanged", FieldType.YES_NO, Text.of("The lock was changed", "已更换锁具"))
                                .mandatory(),
                        Field.of("ownerToldAt", FieldType.DATE_TIME, Text.of("Owner told at", "告知业主时间"))
                                .mandatory())
                .when(LOCK_CHANGED)
                .causing(new Effect.Finish(), new Effect.Close("LOST"))
                .build();
    }

    private static Transition refuse() {
        return Transition.named("refuse", Text.of("Do not lend", "不予借用"))
                .from("REQUESTED")
                .to("REFUSED")
                .by(Roles.CSO)
                .asking(Field.text("refuseReason", Text.of("Why", "原因")).mandatory())
                .causing(new Effect.Close("REFUSED"))
                .build();
    }

    private static Transition overdue() {
        return Transition.named("overdue", Text.of("Not back in time", "逾期未还"))
                .from(OUT)
                .to(OVERDUE)
                .hidden()
                .causing(new Effect.Notify("vacancy-key-overdue"))
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("approve", Text.of("Approved or refused", "审批"), "key.approveWithin", "approve", "refuse"),
            DeadlineRule.of("return", Text.of("Back", "归还"), "key.return", "bringBack")
                    .startingIn(OUT)
                    .breaching("overdue"),
            DeadlineRule.of(
                            "chase",
                            Text.of("Found or given up", "追回或确认遗失"),
                            "key.chaseWithin",
                            "bringBack",
                            "declareLost")
                    .startingIn(OVERDUE)
        };
    }

    private static BigDecimal number(String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
