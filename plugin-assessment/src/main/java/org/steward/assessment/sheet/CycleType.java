// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/**
 * A cycle of assessment (考核周期): all sheets of one kind of subject over one period. Opened by a duty when the period is
 * over, or by hand for a period that was passed over; over when all its sheets are locked.
 */
public final class CycleType {
    /** Its id. */
    public static final String ID = "assessment-cycle";
    /** How many sheets it has. */
    public static final String SHEETS = "sheets";
    /** State before its sheets are opened. */
    public static final String PLANNED = "PLANNED";
    /** State while its sheets are worked on. */
    public static final String RUNNING = "RUNNING";

    private static final String SPAN = "span";
    private static final String DAY = "dayOfPeriod";

    private CycleType() {}

    /**
     * Who is assessed how often. Immutable.
     *
     * @param day a day of the period; empty for the last whole one before the cycle was opened
     */
    record Scope(SubjectKind kind, Span span, Optional<LocalDate> day) {
        /** What a cycle is about: told by its fields, else by the place its duty gave it; empty for neither. */
        static Optional<Scope> of(Case cycle) {
            String[] words = cycle.place().split("\\s+");
            String kind = cycle.fields().getOrDefault(SheetFields.KIND, words[0]);
            String span = cycle.fields().getOrDefault(SPAN, words.length > 1 ? words[1] : "");
            Optional<LocalDate> day =
                    Optional.ofNullable(cycle.fields().get(DAY)).map(LocalDate::parse);
            return named(SubjectKind.values(), kind)
                    .flatMap(who -> named(Span.values(), span).map(how -> new Scope(who, how, day)));
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "ACY", Text.of("Assessment cycle", "考核周期"), Text.of("Assessment cycles", "考核周期"))
                .asking(
                        optional(SubjectKind.field(SheetFields.KIND)),
                        optional(Span.field(SPAN)),
                        Field.of(DAY, FieldType.DATE, Text.of("A day of the period", "周期内任意一天")))
                .categorisedBy(SheetFields.KIND)
                .state(PLANNED, Text.of("Planned", "已计划"), Phase.OPEN)
                .state(RUNNING, Text.of("Under way", "进行中"), Phase.OPEN)
                .state("DONE", Text.of("Done", "已完成"), Phase.CLOSED)
                .state("CANCELLED", Text.of("Cancelled", "已取消"), Phase.CLOSED)
                .steps(openedSheets(), finish(), cancel())
                .due(DeadlineRule.of(
                        "done", Text.of("All sheets locked", "全部锁定"), "assess.cycleWithin", "finish", "cancel"))
                .openedBy(Roles.RPM)
                .build();
    }

    private static Field optional(Field field) {
        return Field.choice(field.name(), field.label(), field.choices());
    }

    private static Transition openedSheets() {
        return Transition.named("openedSheets", Text.of("Sheets opened", "已生成评分表"))
                .from(PLANNED)
                .to(RUNNING)
                .asking(
                        Field.number(SHEETS, Text.of("Sheets", "评分表数"), "", 0, 100_000),
                        Field.of(SheetFields.FROM, FieldType.DATE, Text.of("From", "自")),
                        Field.of(SheetFields.TO, FieldType.DATE, Text.of("To", "至")))
                .hidden()
                .build();
    }

    private static Transition finish() {
        return Transition.named("finish", Text.of("Finish", "结束"))
                .explained(Text.of("When all its sheets are locked.", "全部评分表锁定后结束。"))
                .from(RUNNING)
                .to("DONE")
                .by(Roles.RPM)
                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                .build();
    }

    private static Transition cancel() {
        return Transition.named("cancel", Text.of("Cancel", "取消"))
                .from(PLANNED)
                .to("CANCELLED")
                .by(Roles.RPM)
                .asking(Field.text("cancelReason", Text.of("Why", "原因")).mandatory())
                .causing(new Effect.Close("CANCELLED"))
                .build();
    }
}
