// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Superiors;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.Gate;
import org.steward.core.directory.RecentValues;
import org.steward.core.directory.staff.Accounts;

/** Absences with their rows in the store; those that have not ended are kept in memory. Thread-safe. */
@Component(service = {Absences.class, StoredAbsences.class})
public final class StoredAbsences implements Absences {
    private static final int KEPT_DAYS = 2;
    private static final String COLUMNS = "id, staff_id, stand_in, from_day, to_day, reason";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Journal journal;
    private final EstateRegister estates;
    private final Accounts accounts;
    private final Clock clock;
    private final AbsenceCheck check;
    private final RecentValues<Since, StandIns> recent;

    /** What is kept in memory together: the absences of an estate that have not ended before a day. */
    private record Since(String estateId, LocalDate day) {}

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
        this.check = new AbsenceCheck(accounts);
        this.recent = new RecentValues<>(clock, 1000);
    }

    /** The day it is in an estate. */
    public LocalDate today(String estateId) {
        ZoneId zone = estates.zone(estateId);
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

    /** The absences that count on a day; for those long past, all that count in its month are read at once. */
    private StandIns on(String estateId, LocalDate day) {
        LocalDate kept = today(estateId).minusDays(KEPT_DAYS);
        LocalDate since = day.isBefore(kept) ? day.withDayOfMonth(1) : kept;
        return recent.get(new Since(estateId, since), asked -> new StandIns(absences(asked.estateId(), asked.day())));
    }

    @Override
    public Optional<String> acting(String estateId, String staffId, LocalDate day) {
        return acting(on(estateId, day), estateId, staffId, day);
    }

    private Optional<String> acting(StandIns known, String estateId, String staffId, LocalDate day) {
        return known.acting(staffId, day)
                .filter(id ->
                        accounts.member(estateId, id).filter(Staff::active).isPresent());
    }

    @Override
    public Set<String> standsInFor(String estateId, String staffId, LocalDate day) {
        StandIns known = on(estateId, day);
        Set<String> falling = new HashSet<>(known.standsInFor(staffId, day));
        List<String> unattended = known.away(day).stream()
                .filter(id -> acting(known, estateId, id, day).isEmpty())
                .toList();
        if (!unattended.isEmpty()) {
            Superiors superiors = accounts.superiors(estateId);
            unattended.stream()
                    .filter(id -> superiors
                            .nearest(id, above -> acting(known, estateId, above, day))
                            .contains(staffId))
                    .forEach(falling::add);
        }
        return Set.copyOf(falling);
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
        List<Flaw> flaws = check.flaws(estateId, absence, today(estateId));
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        return transactions.write(estateId, sql -> {
            Gate.ABSENCE.pass(sql);
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
            List<Flaw> clash = AbsenceCheck.clashes(others, absence);
            if (!clash.isEmpty()) {
                return Outcome.invalid(clash);
            }
            return Outcome.done(write(sql, caller, absence));
        });
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
        sql.afterCommit(recent::forgetAll);
    }

    @Override
    public Outcome<Absence> end(Caller caller, long absenceId) {
        String estateId = caller.estateId();
        LocalDate today = today(estateId);
        return transactions.write(estateId, sql -> {
            Gate.ABSENCE.pass(sql);
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
