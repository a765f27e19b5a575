// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Superiors;
import org.steward.core.api.people.Team;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.RecentValues;

/**
 * Accounts, memberships and teams as rows: one account per person on the server, one membership per estate; a
 * membership of the server counts in every estate. Memberships and teams are kept in memory. Thread-safe.
 */
@Component(service = Accounts.class)
public final class Accounts {
    private static final String COLUMNS = "staff_id, name, role_codes, team_id, phone, language, active";

    private final Transactions transactions;
    private final Clock clock;
    private final RecentValues<String, Map<String, Staff>> members;
    private final RecentValues<String, List<String>> estates;
    private final RecentValues<String, List<Team>> teams;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public Accounts(@Reference DirectorySchema schema, @Reference Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        members = new RecentValues<>(clock, 1000);
        estates = new RecentValues<>(clock, 10_000);
        teams = new RecentValues<>(clock, 1000);
    }

    /** Members of an estate by id, those of every estate included. */
    Map<String, Staff> members(String estateId) {
        return members.get(estateId, id -> transactions.read(id, Accounts::load));
    }

    /** Teams of an estate by id. */
    List<Team> teams(String estateId) {
        return teams.get(
                estateId,
                id -> transactions.read(
                        id,
                        sql -> sql.query(
                                "SELECT id, name_en, name_zh, lead_staff FROM team WHERE estate_id = ? ORDER BY id",
                                row -> new Team(
                                        row.text("id"),
                                        Text.of(row.text("name_en"), row.text("name_zh")),
                                        row.text("lead_staff")),
                                id)));
    }

    /** Who stands above whom in an estate. */
    public Superiors superiors(String estateId) {
        return new Superiors(List.copyOf(members(estateId).values()), teams(estateId));
    }

    /** Writes a team. */
    void writeTeam(Sql sql, Team team) {
        String estateId = sql.estateId();
        sql.update("DELETE FROM team WHERE estate_id = ? AND id = ?", estateId, team.id());
        sql.update(
                "INSERT INTO team (estate_id, id, name_en, name_zh, lead_staff) VALUES (?, ?, ?, ?, ?)",
                estateId,
                team.id(),
                team.name().en(),
                team.name().zh(),
                team.leadStaffId());
        sql.afterCommit(() -> teams.forget(estateId));
    }

    /** Ids of the estates with an active membership of this person; {@code *} stands for every estate. */
    public List<String> estatesOf(String staffId) {
        return estates.get(
                staffId,
                id -> transactions.read(
                        Transactions.SERVER,
                        sql -> sql.query(
                                "SELECT estate_id FROM member WHERE staff_id = ? AND active = TRUE ORDER BY estate_id",
                                row -> row.text("estate_id"),
                                id)));
    }

    /** The password hash of an account, empty when there is none. */
    public String passwordHash(String staffId) {
        return transactions.read(Transactions.SERVER, sql -> passwordHash(sql, staffId));
    }

    /** The password hash of an account inside a transaction, empty when there is none. */
    static String passwordHash(Sql sql, String staffId) {
        return sql.one(
                        "SELECT password_hash FROM account WHERE estate_id = ? AND staff_id = ?",
                        row -> row.text("password_hash"),
                        Transactions.SERVER,
                        staffId)
                .orElse("");
    }

    /** Writes the password hash. */
    void writePassword(Sql sql, String staffId, String hash) {
        Instant now = clock.instant();
        int changed = sql.update(
                "UPDATE account SET password_hash = ?, changed_ms = ? WHERE estate_id = ? AND staff_id = ?",
                hash,
                now,
                Transactions.SERVER,
                staffId);
        if (changed == 0) {
            sql.update(
                    "INSERT INTO account (estate_id, staff_id, password_hash, changed_ms) VALUES (?, ?, ?, ?)",
                    Transactions.SERVER,
                    staffId,
                    hash,
                    now);
        }
    }

    /** Makes a member of every estate, with an account. */
    public void makeEverywhere(Staff staff, String hash) {
        transactions.write(Transactions.SERVER, sql -> {
            writePassword(sql, staff.id(), hash);
            writeMember(sql, Transactions.SERVER, staff);
            return staff;
        });
    }

    /** Ends all sessions of an account. */
    void endSessions(Sql sql, String staffId) {
        sql.update("DELETE FROM session_token WHERE estate_id = ? AND staff_id = ?", Transactions.SERVER, staffId);
        sql.afterCommit(() -> epochs.merge(staffId, 1L, Long::sum));
    }

    /** Grows on this node whenever all sessions of an account are ended. */
    public long epoch(String staffId) {
        return epochs.getOrDefault(staffId, 0L);
    }

    /** Writes a membership of an estate, or of the server. */
    void writeMember(Sql sql, String estateId, Staff staff) {
        String roles = String.join(",", new TreeSet<>(staff.roles()));
        int changed = sql.update(
                "UPDATE member SET name = ?, role_codes = ?, team_id = ?, phone = ?, language = ?, active = ?"
                        + " WHERE estate_id = ? AND staff_id = ?",
                staff.name(),
                roles,
                staff.team(),
                staff.phone(),
                staff.language(),
                staff.active(),
                estateId,
                staff.id());
        if (changed == 0) {
            sql.update(
                    "INSERT INTO member (estate_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    estateId,
                    staff.id(),
                    staff.name(),
                    roles,
                    staff.team(),
                    staff.phone(),
                    staff.language(),
                    staff.active());
        }
        sql.afterCommit(() -> {
            members.forgetAll();
            estates.forget(staff.id());
        });
    }

    /** Estates (and {@code *}) an id is a member of, active or not. */
    static Set<String> memberships(Sql sql, String staffId) {
        return Set.copyOf(
                sql.query("SELECT estate_id FROM member WHERE staff_id = ?", row -> row.text("estate_id"), staffId));
    }

    private static Map<String, Staff> load(Sql sql) {
        Map<String, Staff> found = new TreeMap<>();
        sql.query(
                        "SELECT " + COLUMNS + " FROM member WHERE estate_id IN (?, ?) ORDER BY estate_id",
                        Accounts::read,
                        Transactions.SERVER,
                        sql.estateId())
                .forEach(staff -> found.put(staff.id(), staff));
        return found;
    }

    private static Staff read(Row row) {
        Set<String> roles = Arrays.stream(row.text("role_codes").split(","))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return new Staff(
                row.text("staff_id"),
                row.text("name"),
                roles,
                row.text("team_id"),
                row.text("phone"),
                Language.valueOf(row.text("language")),
                row.flag("active"));
    }

    /** One member, also an inactive one. */
    public Optional<Staff> member(String estateId, String staffId) {
        return Optional.ofNullable(members(estateId).get(staffId));
    }
}
