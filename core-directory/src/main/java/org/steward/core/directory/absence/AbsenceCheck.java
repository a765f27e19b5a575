// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.absence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.TextCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.staff.Accounts;

/** Whether an absence may be entered. Thread-safe. */
final class AbsenceCheck {
    private static final int MOST_DAYS = 731;
    private static final int REASON = 200;

    private final Accounts accounts;

    AbsenceCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What is wrong with an absence by itself. */
    List<Flaw> flaws(String estateId, Absence absence, LocalDate today) {
        return Answers.all(
                member(estateId, "staff", absence.staffId()),
                member(estateId, "standIn", absence.standIn()),
                Flaw.unless(
                        !absence.staffId().equals(absence.standIn()),
                        "standIn",
                        "self",
                        Text.of("Nobody stands in for themselves", "不能由本人替自己代班")),
                Flaw.unless(
                        !absence.to().isBefore(absence.from()),
                        "to",
                        "out-of-range",
                        Text.of("The last day is {0} or later", "最后一天不得早于 {0}").with(absence.from())),
                Flaw.unless(
                        !absence.to().isBefore(today),
                        "to",
                        "past",
                        Text.of("The last day is {0} or later", "最后一天不得早于 {0}").with(today)),
                Flaw.unless(
                        ChronoUnit.DAYS.between(absence.from(), absence.to()) <= MOST_DAYS
                                && !absence.from().isAfter(today.plusDays(MOST_DAYS))
                                && !absence.from().isBefore(today.minusDays(MOST_DAYS)),
                        "from",
                        "out-of-range",
                        Text.of(
                                "Days lie within two years of today, and an absence lasts two years at most",
                                "日期须在今日前后两年内，缺勤最长两年")),
                TextCheck.flaw("reason", absence.reason(), REASON));
    }

    private Optional<Flaw> member(String estateId, String field, String staffId) {
        return Flaw.unless(
                accounts.member(estateId, staffId).filter(Staff::active).isPresent(),
                field,
                "unknown",
                Text.of("There is no active member '{0}' here", "此处没有在职员工“{0}”")
                        .with(staffId.length() > 40 ? staffId.substring(0, 40) : staffId));
    }

    /**
     * What is wrong with an absence beside others; whoever asks has passed the gate, so that they stay as they are.
     *
     * @param others those that have not ended before its first day, without itself
     */
    static List<Flaw> clashes(List<Absence> others, Absence absence) {
        return Answers.all(overlap(others, absence), circle(others, absence));
    }

    private static Optional<Flaw> overlap(List<Absence> others, Absence absence) {
        return others.stream()
                .filter(other -> other.staffId().equals(absence.staffId()))
                .filter(other ->
                        !other.from().isAfter(absence.to()) && !other.to().isBefore(absence.from()))
                .findFirst()
                .map(other -> new Flaw(
                        "from",
                        "overlap",
                        Text.of("{0} is away from {1} to {2} already", "{0} 在 {1} 至 {2} 已登记缺勤")
                                .with(other.staffId(), other.from(), other.to())));
    }

    private static Optional<Flaw> circle(List<Absence> others, Absence absence) {
        return StandIns.circle(others, absence)
                .map(day -> new Flaw(
                        "standIn",
                        "circle",
                        Text.of("On {0} nobody would be there: whoever stands in is away too", "{0} 无人在岗：代班人也不在")
                                .with(day)));
    }
}
