// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.TextCheck;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.RecentValues;
import org.steward.core.directory.staff.Accounts;

/** Absences with their rows in the store; those that have not ended are kept in memory. Thread-safe. */
@Component(service = {Absences.class, StoredAbsences.class})
public final class StoredAbsences implements Absences {
    private static final int MOST_DAYS = 731;
    private static final int KEPT_DAYS = 2;
    private static final int REASON = 200;
    private static final String COLUMNS = "id, staff_id, stand_in, from_day, to_day, reason";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Journal journal;
    private final EstateRegister estates;
    private final Accounts accounts;
    private final Clock clock;
    private final RecentValues<String, StandIns> recent;

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public StoredAbsences(
            @Reference DirectorySchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.journal = journal;
        this.estates = estates;
        this.accounts = accounts;
        this.clock = clock;
        this.recent = new RecentValues<>(clock, 1000);
    }

    /** The day it is in an estate. */
    public LocalDate today(String estateId) {
        ZoneId zone = estates.estate(estateId).map(Estate::zone).orElse(ZoneOffset.UTC);
        return clock.instant().atZone(zone).toLocalDate();
    }

    @Override
    public List<Absence> absences(String estateId, LocalDate notBefore) {
        return transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT " + COLUMNS + " FROM staff_absence WHERE estate_id = ? AND to_day >= ?"
                                + " ORDER BY from_day, id",
                        row -> new Absence(
                                row.number("id"),
                                row.text("staff_id"),
                                row.text("stand_in"),
                                row.date("from_day"),
                                row.date("to_day"),
                                row.text("reason")),
                        estateId,
                        notBefore));
    }

    private StandIns standIns(String estateId) {
        return recent.get(
                estateId, asked -> new StandIns(absences(asked, today(asked).minusDays(KEPT_DAYS))));
    }

    /** The absences that count on a day: from memory unless the day is long past. */
    private StandIns on(String estateId, LocalDate day) {
        return day.isBefore(today(estateId).minusDays(KEPT_DAYS))
                ? new StandIns(absences(estateId, day))
                : standIns(estateId);
    }

    @Override
    public Optional<String> acting(String estateId, String staffId, LocalDate day) {
        return on(estateId, day)
                .acting(staffId, day)
                .filter(id -> id.equals(staffId)
                        || accounts.member(estateId, id).filter(Staff::active).isPresent());
    }

    @Override
    public Set<String> standsInFor(String estateId, String staffId, LocalDate day) {
        StandIns known = on(estateId, day);
        return known.absences().isEmpty() ? Set.of() : known.standsInFor(staffId, day);
    }

    private static boolean may(Caller caller, String staffId) {
        return caller.may(Permissions.STAFF_MANAGE)
                || caller.kind() == Caller.Kind.STAFF && caller.id().equals(staffId);
    }

    @Override
    public Outcome<Absence> put(Caller caller, Absence absence) {
        if (!may(caller, absence.staffId())) {
            return Answers.forbidden(Permissions.STAFF_MANAGE);
        }
        String estateId = caller.estateId();
        List<Flaw> flaws = flaws(estateId, absence);
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        return transactions.write(estateId, sql -> {
            Optional<String> before = owner(sql, absence.id());
            if (absence.id() != 0 && before.isEmpty()) {
                return Answers.notFound("id", Long.toString(absence.id()));
            }
            if (before.filter(staffId -> !may(caller, staffId)).isPresent()) {
                return Answers.forbidden(Permissions.STAFF_MANAGE);
            }
            List<Absence> others = absences(estateId, absence.from()).stream()
                    .filter(other -> other.id() != absence.id())
                    .toList();
            List<Flaw> clash = Answers.all(overlap(others, absence), circle(others, absence));
            if (!clash.isEmpty()) {
                return Outcome.invalid(clash);
            }
            return Outcome.done(write(sql, caller, absence));
        });
    }

    private List<Flaw> flaws(String estateId, Absence absence) {
        LocalDate today = today(estateId);
        return Answers.all(
                member(estateId, "staff", absence.staffId()),
                member(estateId, "standIn", absence.standIn()),
                Answers.unless(
                        !absence.staffId().equals(absence.standIn()),
                        "standIn",
                        "self",
                        Text.of("Nobody stands in for themselves", "不能由本人替自己代班")),
                Answers.unless(
                        !absence.to().isBefore(absence.from()),
                        "to",
                        "out-of-range",
                        Text.of("The last day is {0} or later", "最后一天不得早于 {0}").with(absence.from())),
                Answers.unless(
                        !absence.to().isBefore(today),
                        "to",
                        "past",
                        Text.of("The last day is {0} or later", "最后一天不得早于 {0}").with(today)),
                Answers.unless(
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
        return Answers.unless(
                accounts.member(estateId, staffId).filter(Staff::active).isPresent(),
                field,
                "unknown",
                Text.of("There is no active member '{0}' here", "此处没有在职员工“{0}”")
                        .with(staffId.length() > 40 ? staffId.substring(0, 40) : staffId));
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

    private static Optional<String> owner(Sql sql, long id) {
        return sql.one(
                "SELECT staff_id FROM staff_absence WHERE estate_id = ? AND id = ?",
                row -> row.text("staff_id"),
                sql.estateId(),
                id);
    }

    private Absence write(Sql sql, Caller caller, Absence absence) {
        long id = absence.id() == 0 ? sequences.next(sql.estateId(), "absence", 1) : absence.id();
        sql.update("DELETE FROM staff_absence WHERE estate_id = ? AND id = ?", sql.estateId(), id);
        Absence kept = new Absence(
                id,
                absence.staffId(),
                absence.standIn(),
                absence.from(),
                absence.to(),
                absence.reason().strip());
        sql.update(
                "INSERT INTO staff_absence (estate_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                kept.id(),
                kept.staffId(),
                kept.standIn(),
                kept.from(),
                kept.to(),
                kept.reason());
        told(sql, caller, kept, kept.standIn() + " " + kept.from() + " " + kept.to());
        return kept;
    }

    private void told(Sql sql, Caller caller, Absence absence, String what) {
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "absence", absence.staffId(), what)));
        String estateId = sql.estateId();
        sql.afterCommit(() -> recent.forget(estateId));
    }

    @Override
    public Outcome<Absence> end(Caller caller, long absenceId) {
        String estateId = caller.estateId();
        LocalDate today = today(estateId);
        return transactions.write(estateId, sql -> {
            Optional<Absence> found = absences(estateId, today).stream()
                    .filter(absence -> absence.id() == absenceId)
                    .findFirst();
            if (found.isEmpty()) {
                return Answers.notFound("id", Long.toString(absenceId));
            }
            Absence absence = found.get();
            if (!may(caller, absence.staffId())) {
                return Answers.forbidden(Permissions.STAFF_MANAGE);
            }
            Absence ended = new Absence(
                    absence.id(),
                    absence.staffId(),
                    absence.standIn(),
                    absence.from(),
                    today.minusDays(1),
                    absence.reason());
            if (absence.from().isBefore(today)) {
                sql.update(
                        "UPDATE staff_absence SET to_day = ? WHERE estate_id = ? AND id = ?",
                        ended.to(),
                        estateId,
                        absenceId);
            } else {
                sql.update("DELETE FROM staff_absence WHERE estate_id = ? AND id = ?", estateId, absenceId);
            }
            told(sql, caller, absence, "ended");
            return Outcome.done(ended);
        });
    }
}
