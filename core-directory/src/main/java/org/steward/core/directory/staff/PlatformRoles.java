// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.staff;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The platform's roles (domain 1.1) with what each may do, and how included roles add up. Pure. */
final class PlatformRoles {
    /** Whoever does the work on site sees and works cases, nothing else. */
    private static final Set<String> SITE = Set.of(Permissions.CASE_READ, Permissions.CASE_WORK);

    private static final List<Role> ALL = List.of(
            role(
                    Roles.CSA,
                    Text.of("Customer-service assistant", "客服助理"),
                    Set.of(
                            Permissions.CASE_READ,
                            Permissions.CASE_OPEN,
                            Permissions.CASE_WORK,
                            Permissions.CUSTOMER_READ,
                            Permissions.CUSTOMER_WRITE,
                            Permissions.FIGURES_READ)),
            role(
                    Roles.CSO,
                    Text.of("Customer-service supervisor", "客服主任"),
                    Set.of(Permissions.CASE_EXPORT, Permissions.CASE_IMPORT, Permissions.CUSTOMER_ID_READ),
                    Roles.CSA),
            role(
                    Roles.CSM,
                    Text.of("Service-centre manager", "客服经理"),
                    Set.of(Permissions.PARAMETER_MANAGE, Permissions.DISPATCH_ANY, Permissions.FIGURES_FREEZE),
                    Roles.CSO),
            role(
                    Roles.RPM,
                    Text.of("Resident property manager", "管理处主任"),
                    Set.of(Permissions.STAFF_MANAGE, Permissions.ESTATE_MANAGE),
                    Roles.CSM),
            role(Roles.GM, Text.of("General manager", "总经理"), Set.of(), Roles.RPM),
            role(Roles.TECH, Text.of("Repair technician", "维修技工"), SITE),
            role(Roles.GUARD, Text.of("Security guard", "护卫员"), with(SITE, Permissions.CASE_OPEN)),
            role(
                    Roles.GCAP,
                    Text.of("Security captain", "护卫队长"),
                    Set.of(Permissions.CUSTOMER_READ, Permissions.FIGURES_READ),
                    Roles.GUARD),
            role(Roles.CLEAN, Text.of("Cleaner", "保洁员"), SITE),
            role(Roles.GREEN, Text.of("Gardener", "绿化员"), SITE),
            role(
                    Roles.ICC,
                    Text.of("Command-centre operator", "信息中心值班员"),
                    Set.of(
                            Permissions.CASE_READ,
                            Permissions.CASE_OPEN,
                            Permissions.CASE_WORK,
                            Permissions.DISPATCH_ANY,
                            Permissions.CUSTOMER_READ,
                            Permissions.FIGURES_READ)),
            role(
                    Roles.FIN,
                    Text.of("Cashier", "财务"),
                    Set.of(
                            Permissions.CASE_READ,
                            Permissions.CASE_WORK,
                            Permissions.CUSTOMER_READ,
                            Permissions.FIGURES_READ)));

    private PlatformRoles() {}

    /** All roles by code: the platform's, the modules', and the administrator with everything. */
    static TreeMap<String, Role> with(Collection<Role> ofModules, Set<String> ofModulesPermissions) {
        TreeMap<String, Role> roles = new TreeMap<>();
        ALL.forEach(role -> roles.put(role.code(), role));
        ofModules.forEach(role -> roles.putIfAbsent(role.code(), role));
        Set<String> every = new HashSet<>(ofModulesPermissions);
        every.addAll(List.of(Permissions.MODULE_MANAGE, Permissions.STORE_MANAGE, Permissions.DISPATCH_ANY));
        roles.values().forEach(role -> every.addAll(role.permissions()));
        Set<String> codes = Set.copyOf(roles.keySet());
        roles.put(Roles.ADMIN, new Role(Roles.ADMIN, Text.of("Administrator", "系统管理员"), every, codes));
        return roles;
    }

    /** The codes with everything they include, transitively; circles do no harm. */
    static Set<String> closure(Set<String> codes, Map<String, Role> roles) {
        Set<String> all = new HashSet<>();
        codes.forEach(code -> collect(code, roles, all));
        return all;
    }

    private static void collect(String code, Map<String, Role> roles, Set<String> all) {
        Role role = roles.get(code);
        if (role != null && all.add(code)) {
            role.includes().forEach(included -> collect(included, roles, all));
        }
    }

    private static Role role(String code, Text title, Set<String> permissions, String... includes) {
        return new Role(code, title, permissions, Set.of(includes));
    }

    private static Set<String> with(Set<String> some, String more) {
        Set<String> all = new HashSet<>(some);
        all.add(more);
        return all;
    }
}
