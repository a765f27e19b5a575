// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.DeadlineRule.LimitChoice;
import org.steward.core.api.clock.DeadlineRule.When;
import org.steward.core.api.duty.Checklist;
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
import org.steward.core.api.workflow.TransitionBuilder;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.Meters;
import org.steward.vacancy.ledger.VacancyKind;

/** The check of one vacant unit (空置房巡查, P20): due, done, reviewed by somebody else, closed; or missed. */
public final class CheckType {
    /** Its id. */
    public static final String ID = "vacancy-check";
    /** Number of the ledger's entry that is checked. */
    public static final String ENTRY = "ledgerEntry";
    /** Why it is checked: a {@link Trigger}. */
    public static final String TRIGGER = "trigger";
    /** Whether the supervisor looked again. */
    public static final String RECHECKED = "rechecked";

    static final String DUE = "DUE";
    static final String DONE = "DONE";
    static final String REVIEWED = "REVIEWED";
    static final String CLOSED = "CLOSED";
    static final String MISSED = "MISSED";

    /** What makes a check due. */
    public enum Trigger {
        MONTHLY(Text.of("By plan", "按计划")),
        STORM(Text.of("After a storm", "风雨后")),
        VIEWING(Text.of("After a viewing", "看房后")),
        RANDOM(Text.of("At random", "抽查"));

        private final Text title;

        Trigger(Text title) {
            this.title = title;
        }
    }

    private static final Guard FROM_OUTSIDE = context -> Flaw.unless(
            !LedgerFields.OUTSIDE_ONLY.equals(context.current().fields().get(LedgerFields.ENTRY))
                    || CheckItems.ALL.items().stream()
                            .filter(item -> !CheckItems.OUTSIDE.contains(item.code()))
                            .allMatch(item -> Checklist.NOT_APPLICABLE.equals(
                                    context.fields().get(item.resultField()))),
            "doorsResult",
            "outside-only",
            Text.of("The owner forbids entry: everything inside does not apply", "业主禁止入户：户内项目请选“不适用”"));

    private static final Guard BY_ANOTHER = context -> Flaw.unless(
            !context.caller().id().equals(context.current().people().doneBy()),
            RECHECKED,
            "own-work",
            Text.of("Nobody reviews a check of their own", "不得复核本人的巡查"));

    private CheckType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "VCH", Text.of("Check of a vacant unit", "空置房巡查"), Text.of("Checks", "空置房巡查"))
                .asking(intake())
                .categorisedBy(TRIGGER)
                .state(DUE, Text.of("Due", "待巡查"), Phase.OPEN)
                .state(DONE, Text.of("Done", "已巡查"), Phase.DONE)
                .state(REVIEWED, Text.of("Reviewed", "已复核"), Phase.DONE)
                .state(CLOSED, Text.of("Closed", "已结束"), Phase.CLOSED)
                .state(MISSED, Text.of("Missed", "漏查"), Phase.CLOSED)
                .steps(inspect(), review(), close(), miss())
                .due(deadlines())
                .notOffered()
                .listing(ENTRY, TRIGGER, LedgerFields.KIND)
                .board(DUE, DONE, REVIEWED)
                .build();
    }

    private static Field[] intake() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text(ENTRY, Text.of("Entry in the ledger", "台账编号")).upTo(30),
                Field.choice(
                        TRIGGER,
                        Text.of("Checked because", "巡查原因"),
                        Arrays.stream(Trigger.values())
                                .map(each -> new Choice(each.name(), each.title))
                                .toList()),
                Field.choice(LedgerFields.KIND, Text.of("Vacant because", "空置原因"), VacancyKind.choices()),
                Field.choice(
                        LedgerFields.ENTRY,
                        Text.of("Entry", "入户许可"),
                        List.of(
                                Choice.of(LedgerFields.ALLOWED, "Staff may enter", "可入户"),
                                Choice.of(LedgerFields.OUTSIDE_ONLY, "From outside only", "仅限户外查看")))));
        for (Meters meter : Meters.values()) {
            fields.add(meter.lastReading());
        }
        return fields.toArray(Field[]::new);
    }

    private static Transition inspect() {
        List<Field> fields = new ArrayList<>(CheckItems.ALL.fields());
        for (Meters meter : Meters.values()) {
            fields.add(meter.reading());
        }
        fields.addAll(Meters.remarks());
        fields.add(Field.of("photo", FieldType.FILE, Text.of("Photo of the unit", "房屋照片")));
        TransitionBuilder step = Transition.named("inspect", Text.of("Enter what was seen", "录入巡查结果"))
                .from(DUE)
                .to(DONE)
                .by(Roles.CSA)
                .asking(fields.toArray(Field[]::new))
                .when(FROM_OUTSIDE);
        for (Meters meter : Meters.values()) {
            step.when(meter.neverBack(true)).when(meter.flagged(CheckItems.METERS + "Result"));
        }
        return step.causing(new Effect.AssignToCaller(), new Effect.OpenFindings(CheckItems.ALL), new Effect.Finish())
                .build();
    }

    private static Transition review() {
        return Transition.named("review", Text.of("Review", "复核"))
                .from(DONE)
                .to(REVIEWED)
                .by(Roles.CSO)
                .asking(
                        Field.of(RECHECKED, FieldType.YES_NO, Text.of("I looked again myself", "已到现场复查"))
                                .mandatory(),
                        Field.longText("reviewNote", Text.of("Note", "说明")))
                .when(BY_ANOTHER)
                .build();
    }

    private static Transition close() {
        return Transition.named("close", Text.of("Owner told, close", "告知业主并结束"))
                .from(REVIEWED)
                .to(CLOSED)
                .by(Roles.CSA)
                .asking(Field.choice(
                                "ownerReport",
                                Text.of("Report to the owner", "业主告知"),
                                List.of(
                                        Choice.of("SENT", "Sent to the owner", "已告知业主"),
                                        Choice.of("DEVELOPER", "Sent to the developer", "已告知开发商"),
                                        Choice.of("NOT_WANTED", "Not wanted", "业主不需要")))
                        .mandatory())
                .causing(new Effect.Close("DONE"))
                .build();
    }

    private static Transition miss() {
        return Transition.named("miss", Text.of("Not made in time", "未按时巡查"))
                .from(DUE)
                .to(MISSED)
                .hidden()
                .causing(new Effect.Notify("vacancy-check-missed"), new Effect.Close(MISSED))
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            new DeadlineRule(
                    "inspect",
                    Text.of("Checked", "完成巡查"),
                    Set.of(),
                    Set.of("inspect"),
                    new LimitChoice(
                            List.of(
                                    new When(TRIGGER, Trigger.STORM.name(), "vacant.storm"),
                                    new When(TRIGGER, Trigger.VIEWING.name(), "vacant.afterViewing")),
                            "vacant.checkBy"),
                    true,
                    false,
                    false,
                    "miss"),
            DeadlineRule.of("review", Text.of("Reviewed", "复核"), "vacant.reviewWithin", "review")
                    .startingIn(DONE)
                    .aside(),
            DeadlineRule.of("report", Text.of("Owner told", "告知业主"), "vacant.ownerReport", "close")
                    .aside()
        };
    }
}
