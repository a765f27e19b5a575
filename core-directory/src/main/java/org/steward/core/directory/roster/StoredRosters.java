// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.roster.Rosters;
import org.steward.core.api.roster.Shift;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.Gate;
import org.steward.core.directory.RecentValues;
import org.steward.core.directory.staff.Accounts;

/** Rosters with their rows in the store; those around today are kept in memory. Thread-safe. */
@Component(service = Rosters.class)
public final class StoredRosters implements Rosters {
    private static final int MOST_DAYS = 62;
    private static final int MOST_MEMBERS = 200;

    private final Transactions transactions;
    private final Journal journal;
    private final EstateRegister estates;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Clock clock;
    private final RecentValues<EstateDay, List<RosterEntry>> recent;

    private record EstateDay(String estateId, LocalDate day) {}

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public StoredRosters(
            @Reference DirectorySchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference Accounts accounts,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.estates = estates;
        this.accounts = accounts;
        this.parameters = parameters;
        this.clock = clock;
        this.recent = new RecentValues<>(clock, 1000);
    }

    @Override
    public List<Shift> shifts(String estateId) {
        return List.of(
                shift(estateId, "EARLY", Text.of("Early shift", "早班"), "06:00-14:00"),
                shift(estateId, "MIDDLE", Text.of("Middle shift", "中班"), "14:00-22:00"),
                shift(estateId, "NIGHT", Text.of("Night shift", "夜班"), "22:00-06:00"));
    }

    /** The times of a shift; those of the procedures while the parameter is not written as times. */
    private Shift shift(String estateId, String code, Text title, String usual) {
        String value = parameters.value(estateId, "shift." + code.toLowerCase(java.util.Locale.ROOT));
        try {
            return shift(code, title, value);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException wrong) {
            return shift(code, title, usual);
        }
    }

    private static Shift shift(String code, Text title, String times) {
        String[] ends = times.split("-");
        return new Shift(code, title, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    @Override
    public List<RosterEntry> entries(String estateId, LocalDate from, LocalDate to) {
        return transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT on_day, staff_id, shift_code FROM roster_entry WHERE estate_id = ? AND on_day >= ?"
                                + " AND on_day <= ? ORDER BY on_day, staff_id, shift_code",
                        row -> new RosterEntry(row.text("staff_id"), row.date("on_day"), row.text("shift_code")),
                        estateId,
                        from,
                        to));
    }

    @Override
    public Outcome<Integer> replace(
            Caller caller, Set<String> staffIds, LocalDate from, LocalDate to, List<RosterEntry> entries) {
        if (!caller.may(Permissions.STAFF_MANAGE)) {
            return Answers.forbidden(Permissions.STAFF_MANAGE);
        }
        List<Flaw> flaws = flaws(caller.estateId(), staffIds, from, to, entries);
        return flaws.isEmpty()
                ? Outcome.done(
                        transactions.write(caller.estateId(), sql -> write(sql, caller, staffIds, from, to, entries)))
                : Outcome.invalid(flaws);
    }

    private List<Flaw> flaws(
            String estateId, Set<String> staffIds, LocalDate from, LocalDate to, List<RosterEntry> entries) {
        List<Flaw> flaws = new ArrayList<>(Answers.all(
                Flaw.unless(
                        !staffIds.isEmpty() && staffIds.size() <= MOST_MEMBERS,
                        "staff",
                        "out-of-range",
                        Text.of("Name 1 to {0} members", "请指定 1 至 {0} 名员工").with(MOST_MEMBERS)),
                Flaw.unless(
                        !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) <= MOST_DAYS,
                        "to",
                        "out-of-range",
                        Text.of("The last day is from {0} to {1}", "最后一天应在 {0} 至 {1} 之间")
                                .with(from, from.plusDays(MOST_DAYS)))));
        Set<String> codes = shifts(estateId).stream().map(Shift::code).collect(Collectors.toSet());
        for (RosterEntry entry : entries) {
            known(estateId, staffIds, entry).ifPresent(flaws::add);
            Flaw.unless(
                            codes.contains(entry.shift()),
                            "shifts",
                            "unknown",
                            Text.of("There is no shift '{0}'", "没有班次“{0}”").with(cut(entry.shift())))
                    .ifPresent(flaws::add);
            Flaw.unless(
                            !entry.day().isBefore(from) && !entry.day().isAfter(to),
                            "shifts",
                            "out-of-range",
                            Text.of("{0} lies outside {1} to {2}", "{0} 不在 {1} 至 {2} 之间")
                                    .with(entry.day(), from, to))
                    .ifPresent(flaws::add);
        }
        return flaws;
    }

    private Optional<Flaw> known(String estateId, Set<String> staffIds, RosterEntry entry) {
        return Flaw.unless(
                staffIds.contains(entry.staffId())
                        && accounts.member(estateId, entry.staffId())
                                .filter(Staff::active)
                                .isPresent(),
                "staff",
                "unknown",
                Text.of("There is no active member '{0}' here", "此处没有在职员工“{0}”").with(cut(entry.staffId())));
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private int write(
            Sql sql, Caller caller, Set<String> staffIds, LocalDate from, LocalDate to, List<RosterEntry> entries) {
        Gate.ROSTER.pass(sql);
        String estateId = sql.estateId();
        sql.batch(
                "DELETE FROM roster_entry WHERE estate_id = ? AND on_day >= ? AND on_day <= ? AND staff_id = ?",
                staffIds.stream()
                        .map(staffId -> new Object[] {estateId, from, to, staffId})
                        .toList());
        sql.batch(
                "INSERT INTO roster_entry (estate_id, on_day, staff_id, shift_code) VALUES (?, ?, ?, ?)",
                new HashSet<>(entries)
                        .stream()
                                .map(entry -> new Object[] {estateId, entry.day(), entry.staffId(), entry.shift()})
                                .toList());
        journal.append(
                sql,
                List.of(Answers.changed(
                        caller, clock.instant(), "roster", from + "/" + to, entries.size() + " shifts")));
        sql.afterCommit(recent::forgetAll);
        return entries.size();
    }

    @Override
    public Set<String> onShift(String estateId, Instant at) {
        ZoneId zone = estates.zone(estateId);
        LocalDate day = at.atZone(zone).toLocalDate();
        Set<String> there = new HashSet<>();
        for (LocalDate begun : List.of(day.minusDays(1), day)) {
            List<RosterEntry> entries =
                    recent.get(new EstateDay(estateId, begun), key -> entries(key.estateId(), key.day(), key.day()));
            if (!entries.isEmpty()) {
                running(estateId, begun, zone, at)
                        .forEach(code -> entries.stream()
                                .filter(entry -> entry.shift().equals(code))
                                .forEach(entry -> there.add(entry.staffId())));
            }
        }
        return Set.copyOf(there);
    }

    private List<String> running(String estateId, LocalDate begun, ZoneId zone, Instant at) {
        return shifts(estateId).stream()
                .filter(shift -> !shift.begin(begun, zone).toInstant().isAfter(at)
                        && shift.end(begun, zone).toInstant().isAfter(at))
                .map(Shift::code)
                .toList();
    }
}
