// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.estate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.RecentValues;

/** The register of estates in the store; estates, calendars and lately used units are kept in memory. */
@Component(service = EstateRegister.class)
public final class StoredEstates implements EstateRegister {
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int PART = 16_000;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final RecentValues<String, SortedMap<String, Estate>> estates;
    private final RecentValues<String, WorkCalendar> calendars;

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public StoredEstates(
            @Reference DirectorySchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        places = new Places(transactions, journal, clock);
        estates = new RecentValues<>(clock, 1);
        calendars = new RecentValues<>(clock, 1000);
    }

    @Override
    public List<Estate> estates() {
        return List.copyOf(all().values());
    }

    @Override
    public Optional<Estate> estate(String estateId) {
        return Optional.ofNullable(all().get(estateId));
    }

    @Override
    public Outcome<Estate> create(Caller caller, Estate estate) {
        Optional<Outcome<Estate>> refusal = refusal(caller, EstateRules.flaws(estate));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean created = transactions.write(estate.id(), sql -> {
            boolean fresh = sql.insertIfAbsent(
                    "INSERT INTO estate (estate_id, name_en, name_zh, kind, zone_id, mode_id, accent, calendar_version)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    estate.id(),
                    estate.name().en(),
                    estate.name().zh(),
                    estate.kind(),
                    estate.zone().getId(),
                    estate.mode(),
                    estate.accent(),
                    1);
            if (fresh) {
                writeCalendar(sql, WorkCalendar.usual(estate.zone()));
                journal.append(
                        sql, List.of(Answers.changed(caller, clock.instant(), "estate", estate.id(), "created")));
            }
            sql.afterCommit(() -> forget(estate.id()));
            return fresh;
        });
        return created
                ? Outcome.done(estate)
                : Outcome.rejected(
                        Kind.CONFLICT,
                        "id",
                        "taken",
                        Text.of("The estate {0} exists already", "小区 {0} 已存在").with(estate.id()));
    }

    @Override
    public Outcome<Estate> change(Caller caller, Estate estate) {
        Optional<Outcome<Estate>> refusal = refusal(caller, EstateRules.flaws(estate));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!estate.id().equals(caller.estateId())) {
            return Answers.notFound("id", estate.id());
        }
        int changed = transactions.write(estate.id(), sql -> {
            int rows = sql.update(
                    "UPDATE estate SET name_en = ?, name_zh = ?, kind = ?, zone_id = ?, mode_id = ?, accent = ?"
                            + " WHERE estate_id = ?",
                    estate.name().en(),
                    estate.name().zh(),
                    estate.kind(),
                    estate.zone().getId(),
                    estate.mode(),
                    estate.accent(),
                    estate.id());
            if (rows == 1) {
                journal.append(
                        sql, List.of(Answers.changed(caller, clock.instant(), "estate", estate.id(), estate.mode())));
            }
            sql.afterCommit(() -> forget(estate.id()));
            return rows;
        });
        return changed == 1 ? Outcome.done(estate) : Answers.notFound("id", estate.id());
    }

    @Override
    public WorkCalendar calendar(String estateId) {
        return calendars.get(estateId, id -> transactions.read(id, this::readCalendar));
    }

    @Override
    public Outcome<WorkCalendar> changeCalendar(Caller caller, WorkCalendar calendar) {
        Optional<Outcome<WorkCalendar>> refusal = refusal(caller, List.of());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (estate(caller.estateId()).isEmpty()) {
            return Answers.notFound("estate", caller.estateId());
        }
        return Outcome.done(transactions.write(caller.estateId(), sql -> replaceCalendar(sql, caller, calendar)));
    }

    @Override
    public Outcome<WorkCalendar> importHolidays(Caller caller, String iCalendar) {
        if (iCalendar.length() > LARGEST_FILE) {
            return Outcome.rejected(
                    Kind.TOO_LARGE, "file", "too-large", Text.of("The file is larger than 1 MiB", "文件超过 1 MiB"));
        }
        SortedMap<LocalDate, Text> found;
        try {
            found = HolidayFile.read(iCalendar);
        } catch (IllegalArgumentException e) {
            return badFile();
        }
        if (found.isEmpty()) {
            return badFile();
        }
        WorkCalendar present = calendar(caller.estateId());
        SortedMap<LocalDate, Text> holidays = new TreeMap<>(found);
        holidays.putAll(present.holidays());
        return changeCalendar(
                caller,
                new WorkCalendar(present.zone(), present.week(), holidays, present.exceptions(), present.version()));
    }

    private static <T> Outcome<T> badFile() {
        return Outcome.rejected(
                Kind.INVALID,
                "file",
                "no-holidays",
                Text.of(
                        "The file is no iCalendar file with all-day events, or it names more than 4000 days",
                        "文件不是含全天事件的 iCalendar 文件，或其中日期超过 4000 天"));
    }

    @Override
    public List<Building> buildings(String estateId) {
        return places.buildings(estateId);
    }

    @Override
    public Outcome<Building> put(Caller caller, Building building) {
        Optional<Outcome<Building>> refusal = refusal(caller, EstateRules.flaws(building));
        return refusal.orElseGet(() -> places.put(caller, building));
    }

    @Override
    public Optional<Unit> unit(String estateId, String unitId) {
        return places.unit(estateId, unitId);
    }

    @Override
    public List<Unit> units(String estateId, String text, String buildingId, String after, int limit) {
        return places.units(estateId, text, buildingId, after, limit);
    }

    @Override
    public Outcome<Unit> put(Caller caller, Unit unit) {
        Optional<Outcome<Unit>> refusal = refusal(caller, EstateRules.flaws(unit));
        return refusal.orElseGet(() -> places.put(caller, unit));
    }

    private SortedMap<String, Estate> all() {
        return estates.get("", key -> transactions.read(Transactions.SERVER, StoredEstates::readAll));
    }

    private void forget(String estateId) {
        estates.forgetAll();
        calendars.forget(estateId);
    }

    private static SortedMap<String, Estate> readAll(Sql sql) {
        SortedMap<String, Estate> found = new TreeMap<>();
        sql.query(
                        "SELECT estate_id, name_en, name_zh, kind, zone_id, mode_id, accent FROM estate"
                                + " ORDER BY estate_id",
                        StoredEstates::read)
                .forEach(estate -> found.put(estate.id(), estate));
        return found;
    }

    private static Estate read(Row row) {
        return new Estate(
                row.text("estate_id"),
                Text.of(row.text("name_en"), row.text("name_zh")),
                Estate.Kind.valueOf(row.text("kind")),
                ZoneId.of(row.text("zone_id")),
                row.text("mode_id"),
                row.text("accent"));
    }

    private WorkCalendar readCalendar(Sql sql) {
        List<String> parts = sql.query(
                "SELECT content FROM estate_calendar WHERE estate_id = ? ORDER BY part_no",
                row -> row.text("content"),
                sql.estateId());
        return sql.one(
                        "SELECT zone_id, calendar_version FROM estate WHERE estate_id = ?",
                        row -> CalendarText.read(
                                String.join("", parts),
                                ZoneId.of(row.text("zone_id")),
                                row.integer("calendar_version")),
                        sql.estateId())
                .orElseThrow(() -> new IllegalArgumentException("there is no estate " + sql.estateId()));
    }

    private WorkCalendar replaceCalendar(Sql sql, Caller caller, WorkCalendar calendar) {
        sql.update("UPDATE estate SET calendar_version = calendar_version + 1 WHERE estate_id = ?", sql.estateId());
        writeCalendar(sql, calendar);
        WorkCalendar written = readCalendar(sql);
        String version = Integer.toString(written.version());
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "calendar", sql.estateId(), version)));
        sql.afterCommit(() -> calendars.forget(sql.estateId()));
        return written;
    }

    private static void writeCalendar(Sql sql, WorkCalendar calendar) {
        String text = CalendarText.write(calendar);
        List<Object[]> rows = new ArrayList<>();
        for (int start = 0; start < text.length(); start += PART) {
            rows.add(new Object[] {
                sql.estateId(), rows.size(), text.substring(start, Math.min(text.length(), start + PART))
            });
        }
        sql.update("DELETE FROM estate_calendar WHERE estate_id = ?", sql.estateId());
        sql.batch("INSERT INTO estate_calendar (estate_id, part_no, content) VALUES (?, ?, ?)", rows);
    }

    private static <T> Optional<Outcome<T>> refusal(Caller caller, List<Flaw> flaws) {
        if (!caller.may(Permissions.ESTATE_MANAGE)) {
            return Optional.of(Answers.forbidden(Permissions.ESTATE_MANAGE));
        }
        return flaws.isEmpty() ? Optional.empty() : Optional.of(Outcome.invalid(flaws));
    }
}
