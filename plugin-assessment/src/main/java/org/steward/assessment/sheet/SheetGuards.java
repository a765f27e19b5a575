// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.steward.assessment.score.Rows;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/** Who may do what with a sheet: nobody rates, reviews, publishes or decides their own. */
final class SheetGuards {
    /** Only who rates for the subject; for an employee nobody in their place. */
    static final Guard SUBJECT = context -> Flaw.unless(isSubject(context), "not-yours", notYours());

    /** The subject, or for a contractor the superior who writes down what the contractor says. */
    static final Guard SUBJECT_OR_FOR_CONTRACTOR = context -> Flaw.unless(
            isSubject(context)
                    || SubjectKind.CONTRACTOR.name().equals(field(context, SheetFields.KIND))
                            && context.caller().actsFor(field(context, SheetFields.REVIEWER)),
            "not-yours",
            notYours());

    static final Guard NOT_OWN =
            context -> Flaw.unless(!isOwn(context), "own-sheet", Text.of("Nobody assesses themselves", "不得考核本人"));

    static final Guard SUPERIOR = context -> Flaw.unless(
            context.caller().actsFor(field(context, SheetFields.REVIEWER))
                    || context.caller().is(Roles.RPM)
                    || context.caller().is(Roles.GM)
                    || context.caller().is(Roles.ADMIN),
            "not-superior",
            Text.of("Only the superior or the resident manager reviews this sheet", "只有考核人或管理处主任可以评审"));

    static final Guard PEER = context -> Flaw.unless(
            Parameter.items(field(context, SheetFields.PEERS))
                    .contains(context.caller().id()),
            "no-peer",
            Text.of("You are not among the peers of this sheet", "您不是此表的互评人"));

    static final Guard MANAGERS_BY_GM = context -> Flaw.unless(
            !"true".equals(field(context, SheetFields.MANAGERIAL))
                    || context.caller().is(Roles.GM)
                    || context.caller().is(Roles.ADMIN),
            "general-manager",
            Text.of("For managers the general manager decides", "管理人员的考核由总经理裁定"));

    static final Guard COUNTED = context -> Flaw.unless(
            SheetFields.IS_COUNTED.equals(field(context, SheetFields.PENDING)),
            "being-counted",
            Text.of("The score is being counted; try again in a moment", "正在重新计分，请稍后再试"));

    static final Guard GRANTED_NAMES_WHAT = context -> {
        boolean granted = "GRANTED".equals(context.value(SheetFields.DECISION));
        Set<String> known = lines(context);
        List<String> named = Parameter.items(context.fields().getOrDefault(SheetFields.STRUCK, ""));
        if (granted && (named.isEmpty() || !known.containsAll(named))) {
            return Optional.of(new Flaw(
                    SheetFields.STRUCK,
                    "unknown",
                    Text.of("Name what no longer counts, separated by semicolons: {0}", "请填写不再计入的项目，用分号分隔：{0}")
                            .with(String.join("; ", known))));
        }
        return granted || named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        SheetFields.STRUCK,
                        "refused",
                        Text.of("A refused appeal strikes nothing off", "申诉不成立时不得剔除项目")));
    };

    static final Guard OF_A_MEMBER = context -> Flaw.unless(
            SubjectKind.EMPLOYEE.name().equals(field(context, SheetFields.KIND)),
            "no-member",
            Text.of("Only a member of staff changes post", "仅员工考核可登记调岗"));

    static final Guard INSIDE_PERIOD = context -> {
        LocalDate day = LocalDate.parse(context.value(SheetFields.POST_CHANGED));
        LocalDate from = LocalDate.parse(field(context, SheetFields.FROM));
        LocalDate to = LocalDate.parse(field(context, SheetFields.TO));
        return Flaw.unless(
                day.isAfter(from) && !day.isAfter(to),
                SheetFields.POST_CHANGED,
                Text.of("A day after {0}, until {1}", "应晚于 {0}，不晚于 {1}").with(from, to));
    };

    static final Guard SIGNED = context -> Flaw.unless(
            !field(context, SheetFields.SIGNATURE).isEmpty()
                    || !context.value("unsignedBecause").isEmpty(),
            "unsigned",
            Text.of("Have it signed, or say why it is not", "请先签字确认，或说明未签字的原因"));

    private SheetGuards() {}

    private static Text notYours() {
        return Text.of("Only the subject of the sheet does this", "只有被考核者本人可以操作");
    }

    private static boolean isOwn(GuardContext context) {
        String rater = field(context, SheetFields.RATER);
        return !rater.isEmpty() && context.caller().id().equals(rater);
    }

    private static boolean isSubject(GuardContext context) {
        boolean standIn = !SubjectKind.EMPLOYEE.name().equals(field(context, SheetFields.KIND))
                && context.caller().kind() == Caller.Kind.STAFF
                && !field(context, SheetFields.RATER).isEmpty()
                && context.caller().actsFor(field(context, SheetFields.RATER));
        return isOwn(context) || standIn;
    }

    private static Set<String> lines(GuardContext context) {
        Set<String> known = new TreeSet<>();
        Rows.read(field(context, SheetFields.ITEMS)).forEach(row -> known.add(row.get(3)));
        Rows.read(field(context, SheetFields.DEDUCTIONS)).forEach(row -> known.add(row.get(0)));
        Rows.read(field(context, SheetFields.MERITS)).forEach(row -> known.add(row.get(0)));
        Rows.read(field(context, SheetFields.ACCIDENTS)).forEach(row -> known.add(row.get(0)));
        return known;
    }

    private static String field(GuardContext context, String name) {
        return context.current().fields().getOrDefault(name, "");
    }
}
