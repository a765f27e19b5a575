// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.print.CasePrint;

/**
 * What exists beside a module that is being checked: the platform and the other modules. Immutable.
 *
 * @param modules ids of the other modules
 * @param roles role codes
 * @param permissions permission ids
 * @param taken kind and id of everything that may exist only once → module that has it, e.g. {@code case type
 *     complaint}
 * @param indicators those of the other modules, which may be shared
 */
public record Surroundings(
        Set<String> modules,
        Set<String> roles,
        Set<String> permissions,
        Map<String, String> taken,
        List<Indicator> indicators) {
    /** Copies the collections. */
    public Surroundings {
        modules = Set.copyOf(modules);
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        taken = Map.copyOf(taken);
        indicators = List.copyOf(indicators);
    }

    /** The platform with these modules. */
    public static Surroundings of(Collection<ModuleDeclaration> others) {
        Set<String> modules = new HashSet<>();
        Set<String> roles = new HashSet<>(PlatformDeclarations.ROLES);
        Set<String> permissions = new HashSet<>(PlatformDeclarations.PERMISSIONS);
        Map<String, String> taken = new HashMap<>();
        PlatformDeclarations.ROLES.forEach(code -> taken.put("role " + code, "the platform"));
        PlatformDeclarations.PERMISSIONS.forEach(id -> taken.put("permission " + id, "the platform"));
        PlatformDeclarations.PARAMETERS.forEach(own -> taken.put("parameter " + own.key(), "the platform"));
        taken.put("print " + CasePrint.SHEET, "the platform");
        for (ModuleDeclaration other : others) {
            modules.add(other.id());
            other.roles().forEach(role -> roles.add(role.code()));
            other.permissions().forEach(permission -> permissions.add(permission.id()));
            names(other).forEach(name -> taken.put(name, "module " + other.id()));
        }
        List<Indicator> indicators =
                others.stream().flatMap(other -> other.indicators().stream()).toList();
        return new Surroundings(modules, roles, permissions, taken, indicators);
    }

    /** Kind and id of everything a module declares that may exist only once on the server. */
    static List<String> names(ModuleDeclaration declaration) {
        List<String> names = new ArrayList<>();
        declaration.roles().forEach(role -> names.add("role " + role.code()));
        declaration.permissions().forEach(permission -> names.add("permission " + permission.id()));
        declaration.parameters().forEach(parameter -> names.add("parameter " + parameter.key()));
        declaration.caseTypes().forEach(type -> {
            names.add("case type " + type.id());
            names.add("number prefix " + type.prefix());
        });
        declaration.notices().forEach(notice -> names.add("notice " + notice.id()));
        declaration.modes().forEach(mode -> names.add("mode " + mode.id()));
        declaration.subscribers().forEach(subscriber -> names.add("subscriber " + subscriber.id()));
        declaration.duties().forEach(duty -> names.add("duty " + duty.id()));
        declaration.pages().forEach(page -> names.add("page " + declaration.id() + "/" + page.path()));
        declaration.prints().forEach(print -> names.add("print " + print.id()));
        declaration.services().keySet().forEach(api -> names.add("service " + api.getName()));
        return names;
    }
}
