// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.staff;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Team;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.absence.StoredAbsences;

/**
 * The register of staff. Only an administrator (or the server itself) gives or changes the role of administrator, and
 * takes in or changes the password of somebody who belongs to another estate too. The server itself may add a member
 * without a password.
 */
@Component(service = StaffRegister.class)
public final class StoredStaff implements StaffRegister {
    private static final Pattern ID = Pattern.compile("[a-z0-9.-]{2,40}");
    private static final Pattern TEAM = Pattern.compile("[a-z0-9-]{1,40}");

    private final Transactions transactions;
    private final Journal journal;
    private final ModuleRegistry modules;
    private final Accounts accounts;
    private final StoredAbsences absences;
    private final Clock clock;

    /** Takes what it works with. */
    @Activate
    public StoredStaff(
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference ModuleRegistry modules,
            @Reference Accounts accounts,
            @Reference StoredAbsences absences,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.modules = modules;
        this.accounts = accounts;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public List<Staff> staff(String estateId) {
        return accounts.members(estateId).values().stream()
                .sorted(Comparator.comparing((Staff staff) -> !staff.active())
                        .thenComparing(Staff::name)
                        .thenComparing(Staff::id))
                .toList();
    }

    @Override
    public Optional<Staff> member(String estateId, String staffId) {
        return accounts.member(estateId, staffId);
    }

    @Override
    public Outcome<Staff> put(Caller caller, Staff staff, String password) {
        if (!caller.may(Permissions.STAFF_MANAGE)) {
            return Answers.forbidden(Permissions.STAFF_MANAGE);
        }
        List<Flaw> flaws = flaws(caller.estateId(), staff, password);
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        if (staff.id().equals(caller.id()) && !staff.active()) {
            return Outcome.rejected(
                    Kind.RULE, "active", "self", Text.of("You cannot deactivate yourself", "您不能停用自己的账号"));
        }
        String hash = password.isEmpty() ? "" : Passwords.hash(password);
        return transactions.write(caller.estateId(), sql -> write(sql, caller, staff, hash));
    }

    private Outcome<Staff> write(Sql sql, Caller caller, Staff staff, String hash) {
        boolean top = caller.kind() == Caller.Kind.SYSTEM || caller.is(Roles.ADMIN);
        Set<String> memberships = Accounts.memberships(sql, staff.id());
        boolean everywhere = memberships.contains(Transactions.SERVER);
        boolean administrator = staff.roles().contains(Roles.ADMIN)
                || member(caller.estateId(), staff.id())
                        .map(present -> present.roles().contains(Roles.ADMIN))
                        .orElse(false);
        boolean elsewhere = memberships.stream().anyMatch(estate -> !estate.equals(caller.estateId()));
        boolean stranger = !memberships.isEmpty() && !everywhere && !memberships.contains(caller.estateId());
        if (!top && (administrator || everywhere || stranger || elsewhere && !hash.isEmpty())) {
            return Outcome.rejected(
                    Kind.FORBIDDEN,
                    "id",
                    "administrator-only",
                    Text.of("Only an administrator may change {0} this way", "只有系统管理员可以这样修改 {0}")
                            .with(staff.id()));
        }
        boolean itself = caller.kind() == Caller.Kind.SYSTEM;
        if (hash.isEmpty() && !itself && Accounts.passwordHash(sql, staff.id()).isEmpty()) {
            return Outcome.rejected(
                    Kind.INVALID, "password", "required", Text.of("A new member needs a password", "新员工需要设置密码"));
        }
        String home = everywhere ? Transactions.SERVER : caller.estateId();
        accounts.writeMember(sql, home, staff);
        if (!hash.isEmpty()) {
            accounts.writePassword(sql, staff.id(), hash);
        }
        if (!hash.isEmpty() || !staff.active() && !elsewhere) {
            accounts.endSessions(sql, staff.id());
        }
        String now = (staff.active() ? "active " : "inactive ") + String.join(",", staff.roles());
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "staff", staff.id(), now)));
        return Outcome.done(staff);
    }

    private List<Flaw> flaws(String estateId, Staff staff, String password) {
        Map<String, Role> known = byCode(estateId);
        List<String> unknown = staff.roles().stream()
                .filter(code -> !known.containsKey(code))
                .sorted()
                .toList();
        boolean teamIsKnown = staff.team().isEmpty()
                || teams(estateId).stream().anyMatch(team -> team.id().equals(staff.team()));
        return Answers.all(
                Answers.written(
                        "id",
                        staff.id(),
                        ID,
                        Text.of("2-40 lower-case letters, digits, dots, dashes", "2-40 个小写字母、数字、点或短横线")),
                Answers.needed("name", staff.name(), 120),
                Flaw.unless(
                        unknown.isEmpty(),
                        "roles",
                        "unknown",
                        Text.of("roles: {0} do not exist", "角色：{0} 不存在").with(String.join(", ", unknown))),
                Flaw.unless(
                        teamIsKnown,
                        "team",
                        "unknown",
                        Text.of("team: '{0}' does not exist", "部门：“{0}”不存在").with(staff.team())),
                Flaw.unless(
                        staff.phone().length() <= 30 && staff.phone().matches("[0-9 +()#*-]*"),
                        "phone",
                        "bad-form",
                        Text.of("phone: at most 30 digits and + ( ) - # *", "电话：最多 30 位数字及 + ( ) - # *")),
                password.isEmpty() ? Optional.empty() : Passwords.flaw("password", password));
    }

    @Override
    public Outcome<Staff> changeOwnPassword(Caller caller, String oldPassword, String newPassword) {
        Optional<Staff> self = own(caller);
        if (self.isEmpty()) {
            return Answers.notFound("id", caller.id());
        }
        Optional<Flaw> flaw = Passwords.flaw("newPassword", newPassword);
        if (flaw.isPresent()) {
            return Outcome.invalid(List.of(flaw.get()));
        }
        if (!Passwords.matches(oldPassword, accounts.passwordHash(caller.id()))) {
            return Outcome.rejected(
                    Kind.RULE, "oldPassword", "wrong", Text.of("The present password is wrong", "当前密码不正确"));
        }
        String hash = Passwords.hash(newPassword);
        transactions.write(caller.estateId(), sql -> {
            accounts.writePassword(sql, caller.id(), hash);
            return journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "password", caller.id(), "")));
        });
        return Outcome.done(self.get());
    }

    @Override
    public Outcome<Staff> changeOwnLanguage(Caller caller, Language language) {
        Optional<Staff> self = own(caller);
        if (self.isEmpty()) {
            return Answers.notFound("id", caller.id());
        }
        Staff present = self.get();
        Staff changed = new Staff(
                present.id(), present.name(), present.roles(), present.team(), present.phone(), language, true);
        transactions.write(caller.estateId(), sql -> {
            boolean everywhere = Accounts.memberships(sql, caller.id()).contains(Transactions.SERVER);
            accounts.writeMember(sql, everywhere ? Transactions.SERVER : caller.estateId(), changed);
            return changed;
        });
        return Outcome.done(changed);
    }

    private Optional<Staff> own(Caller caller) {
        return caller.kind() == Caller.Kind.STAFF
                ? member(caller.estateId(), caller.id()).filter(Staff::active)
                : Optional.empty();
    }

    @Override
    public List<Role> roles(String estateId) {
        return List.copyOf(byCode(estateId).values());
    }

    private TreeMap<String, Role> byCode(String estateId) {
        List<ModuleDeclaration> enabled = modules.enabled(estateId);
        Set<String> permissions = new HashSet<>();
        enabled.forEach(module -> module.permissions().forEach(permission -> permissions.add(permission.id())));
        return PlatformRoles.with(
                enabled.stream().flatMap(module -> module.roles().stream()).toList(), permissions);
    }

    @Override
    public List<Team> teams(String estateId) {
        return accounts.teams(estateId);
    }

    @Override
    public Outcome<Team> put(Caller caller, Team team) {
        if (!caller.may(Permissions.STAFF_MANAGE)) {
            return Answers.forbidden(Permissions.STAFF_MANAGE);
        }
        String lead = team.leadStaffId();
        List<Flaw> flaws = Answers.all(
                Answers.written("id", team.id(), TEAM, Text.of("lower-case letters, digits, dashes", "小写字母、数字、短横线")),
                Answers.needed("name.en", team.name().en(), 200),
                Answers.needed("name.zh", team.name().zh(), 200),
                Flaw.unless(
                        lead.isEmpty() || member(caller.estateId(), lead).isPresent(),
                        "leadStaffId",
                        "unknown",
                        Text.of("leadStaffId: '{0}' does not exist", "负责人：“{0}”不存在")
                                .with(lead)));
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        transactions.write(caller.estateId(), sql -> writeTeam(sql, caller, team));
        return Outcome.done(team);
    }

    private Team writeTeam(Sql sql, Caller caller, Team team) {
        accounts.writeTeam(sql, team);
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "team", team.id(), team.leadStaffId())));
        return team;
    }

    @Override
    public Optional<Caller> caller(String estateId, String staffId) {
        return member(estateId, staffId).filter(Staff::active).map(staff -> {
            TreeMap<String, Role> known = byCode(estateId);
            Set<String> roles = PlatformRoles.closure(staff.roles(), known);
            Set<String> permissions = new HashSet<>();
            roles.forEach(code -> permissions.addAll(known.get(code).permissions()));
            return new Caller(
                    Caller.Kind.STAFF,
                    staff.id(),
                    staff.name(),
                    estateId,
                    roles,
                    permissions,
                    staff.language(),
                    absences.standsInFor(estateId, staff.id(), absences.today(estateId)));
        });
    }
}
