// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;
import org.steward.renovation.pass.FirmType;

/** Rules of the procedure (P21, column "guard"). The figures are the estate's. Thread-safe. */
final class WorksGuards {
    static final Guard PAPERS_COMPLETE = context -> {
        List<Papers.Paper> missing = Papers.missing(context::value);
        return Flaw.unless(
                missing.isEmpty(),
                "papers-missing",
                Text.of("Papers are missing: {0}", "缺少资料：{0}").with(Papers.titles(missing)));
    };
    static final Guard SOMETHING_MISSING = context -> Flaw.unless(
            !Papers.missing(context::value).isEmpty(),
            "nothing-missing",
            Text.of("All papers for these works are there; do not ask for more", "所需资料齐全，不得要求补充其他资料"));
    static final Guard LIST_GIVEN_ONCE = context -> {
        String first = context.current().fields().getOrDefault("missingList", "");
        return Flaw.unless(
                first.isEmpty() || first.equals(context.value("missingList")),
                "list-once",
                Text.of("The list of missing papers was given and stands: {0}", "补正清单已一次性告知，不得增加：{0}")
                        .with(first));
    };
    static final Guard SPECIAL_APPROVALS = context -> {
        List<Papers.Paper> missing = Papers.missingApprovals(context::value);
        return Flaw.unless(
                missing.isEmpty(),
                "approval-missing",
                Text.of("Approvals from outside are missing: {0}", "缺少专项批准：{0}").with(Papers.titles(missing)));
    };
    static final Guard UNIT_KNOWN = context ->
            Flaw.unless(!context.current().unitId().isEmpty(), "unit-needed", Text.of("Say which unit it is", "请填写房号"));
    static final Guard TECH_AGREES = context -> Flaw.unless(
            !"OBJECTS".equals(context.value("techOpinion")),
            "tech-objects",
            Text.of("The technician objects; reject it or have it changed", "技术审核不同意，请驳回或修改后再审"));
    static final Guard CHANGE_REVIEWED = context -> Flaw.unless(
            !context.value("changeOpinion").isEmpty(),
            "review-first",
            Text.of("The technician has not reviewed the change", "变更尚未经技术审核"));
    static final Guard CHANGE_AGREED = context -> Flaw.unless(
            !"OBJECTS".equals(context.value("changeOpinion")),
            "tech-objects",
            Text.of("The technician objects to the change", "技术审核不同意变更"));
    static final Guard CONTRACTOR_KNOWN = context -> Flaw.unless(
            "true".equals(context.value(RenovationFields.SELF_WORK))
                    || (!context.value(RenovationFields.FIRM_NAME).isEmpty()
                            && !context.value(RenovationFields.FIRM_LEADER).isEmpty()
                            && !context.value(RenovationFields.FIRM_PHONE).isEmpty()),
            "contractor-needed",
            Text.of("Name the contractor with leader and phone", "请填写施工单位、负责人及电话"));
    static final Guard PASSES_ISSUED = context -> Flaw.unless(
            number(context, RenovationFields.PASSES_VALID).signum() > 0,
            "pass-needed",
            Text.of("No worker has a valid pass", "尚无有效的施工人员出入证"));
    static final Guard PASSES_RETURNED = context -> Flaw.unless(
            number(context, RenovationFields.PASSES_OUT).signum() == 0,
            "passes-out",
            Text.of("Worker passes are not returned", "施工人员出入证尚未全部交回"));
    static final Guard NO_OPEN_VIOLATION = context -> Flaw.unless(
            number(context, RenovationFields.OPEN_VIOLATIONS).signum() == 0,
            "violation-open",
            Text.of("A violation is still open", "尚有未结违章"));
    static final Guard NOTHING_STOPS = context -> Flaw.unless(
            number(context, RenovationFields.STOPPING_VIOLATIONS).signum() == 0,
            "violation-stops",
            Text.of("A serious or unfixed violation still stops the works", "严重或未整改的违章尚未解除，不得复工"));
    static final Guard PERMIT_LIVES = context -> {
        String until = context.value(RenovationFields.PERMIT_UNTIL);
        return Flaw.unless(
                until.isEmpty() || Instant.parse(until).isAfter(context.now().toInstant()),
                "permit-over",
                Text.of("The permit is over: extend it first", "许可已到期，请先办理延期"));
    };
    static final Guard NO_DEPOSIT_TAKEN = context -> Flaw.unless(
            !"true".equals(context.value(RenovationFields.DEPOSIT_TAKEN)),
            "deposit-held",
            Text.of("A deposit was taken: refund it on the page Deposits", "已收押金，请在“押金”页面办理退还"));
    static final Guard DEPOSIT_BACK = context -> Flaw.unless(
            number(context, RenovationFields.DEPOSIT_HELD).signum() == 0,
            "deposit-held",
            Text.of("The deposit goes back first: page Deposits, Withdrawn", "请先在“押金”页面办理撤销退还"));

    private WorksGuards() {}

    /** Yes, or why not. */
    static Guard holds(String field, String code, Text message) {
        return context ->
                "true".equals(context.value(field)) ? Optional.empty() : Optional.of(new Flaw(field, code, message));
    }

    /** Two different people approve, where the estate wants it. */
    static Optional<Flaw> twoPeople(GuardContext context) {
        return Flaw.unless(
                !context.records().isOn("reno.twoPeople")
                        || !context.caller()
                                .id()
                                .equals(context.current().people().assignee()),
                "second-person",
                Text.of("Who reviewed the technique does not approve as well", "技术审核人不得同时审批"));
    }

    /** Applied for early enough; not for works that were found. */
    static Optional<Flaw> applied(GuardContext context) {
        int days = context.records().integer("reno.applyAhead");
        LocalDate received = context.current()
                .times()
                .receivedAt()
                .atZone(context.now().getZone())
                .toLocalDate();
        String planned = context.value(RenovationFields.PLANNED_FROM);
        boolean found = "true".equals(context.value(RenovationFields.UNDECLARED));
        return Flaw.unless(
                found || planned.isEmpty() || !LocalDate.parse(planned).isBefore(received.plusDays(days)),
                "too-soon",
                Text.of("Works start {0} days after the application at the earliest", "开工日期须在申请之日起 {0} 天后")
                        .with(days));
    }

    /** The permit is not longer than the estate allows. */
    static Optional<Flaw> term(GuardContext context) {
        int months = context.records().integer("reno.maxTerm");
        LocalDate from = LocalDate.parse(context.value(RenovationFields.PERMIT_FROM));
        LocalDate until = day(context, RenovationFields.PERMIT_UNTIL);
        return Flaw.unless(
                until.isAfter(from) && !until.isAfter(from.plusMonths(months)),
                "term",
                Text.of("A permit lasts at most {0} months from its start", "许可期限自开工起最长 {0} 个月")
                        .with(months));
    }

    /** An extension lies ahead and is not longer than a term. */
    static Optional<Flaw> extension(GuardContext context) {
        int months = context.records().integer("reno.maxTerm");
        LocalDate today = context.now().toLocalDate();
        LocalDate until = day(context, RenovationFields.PERMIT_UNTIL);
        return Flaw.unless(
                until.isAfter(today) && !until.isAfter(today.plusMonths(months)),
                "term",
                Text.of("An extension ends within {0} months from now", "延期至多 {0} 个月")
                        .with(months));
    }

    /** Enough extinguishers on site. */
    static Optional<Flaw> extinguishers(GuardContext context) {
        int needed = context.records().integer("reno.extinguishers");
        return Flaw.unless(
                number(context, "extinguishers").intValue() >= needed,
                "extinguishers",
                Text.of("At least {0} extinguishers on site", "现场灭火器不少于 {0} 具").with(needed));
    }

    /** The closed-water test lasted long enough, where waterproofing was touched. */
    static Optional<Flaw> waterTest(GuardContext context) {
        int hours = context.records().integer("reno.waterTest");
        boolean touched = "true".equals(context.value(RenovationFields.WATERPROOF));
        return Flaw.unless(
                !touched || number(context, "waterTestHours").intValue() >= hours,
                "water-test",
                Text.of(
                                "Waterproofing was touched: a closed-water test of {0} hours comes first",
                                "涉及防水，须先做 {0} 小时闭水试验")
                        .with(hours));
    }

    /** Used for some months before it is looked at again. */
    static Optional<Flaw> used(GuardContext context) {
        int months = context.records().integer("reno.reinspectAfter");
        LocalDate earliest =
                LocalDate.parse(context.value(RenovationFields.ACCEPTED_ON)).plusMonths(months);
        return Flaw.unless(
                !context.now().toLocalDate().isBefore(earliest),
                "too-early",
                Text.of("The re-inspection is on {0} at the earliest", "复验不得早于 {0}")
                        .with(earliest));
    }

    /** The contractor, where the estate keeps it as a firm, has a licence that lives and is not suspended. */
    static Optional<Flaw> firmAdmitted(GuardContext context) {
        String name = context.value(RenovationFields.FIRM_NAME);
        boolean barred = !name.isEmpty()
                && context.records().openWith(FirmType.ID, FirmType.NAME, name).stream()
                        .anyMatch(firm -> FirmType.BARRED.contains(firm.state()));
        return Flaw.unless(
                !barred,
                "firm-barred",
                Text.of("{0} is suspended or its licence has lapsed", "{0} 已被暂停入场或执照到期")
                        .with(name));
    }

    /** The estate takes no deposit (local rules). */
    static Optional<Flaw> noDeposit(GuardContext context) {
        return Flaw.unless(
                !context.records().isOn("reno.takesDeposit"),
                "deposit-first",
                Text.of("The deposit comes first: page Deposits", "请先在“押金”页面收取押金"));
    }

    private static LocalDate day(GuardContext context, String field) {
        return Instant.parse(context.value(field))
                .atZone(context.now().getZone())
                .toLocalDate();
    }

    private static BigDecimal number(GuardContext context, String field) {
        String value = context.value(field);
        return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
    }
}
