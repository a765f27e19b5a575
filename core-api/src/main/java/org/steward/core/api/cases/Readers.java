// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.Set;

import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;

/**
 * Who of those with {@code case.read} may see cases of a type (阅读范围). Others do not learn that such a case exists.
 * Immutable.
 *
 * @param roles role codes that see all of them
 * @param named names of {@code STAFF} fields; who stands in one of a case sees that case
 */
public record Readers(Set<String> roles, Set<String> named) {
    /** No narrower than {@code case.read}. */
    public static final Readers EVERYBODY = new Readers(Set.of(), Set.of());

    /** Copies the sets. */
    public Readers {
        roles = Set.copyOf(roles);
        named = Set.copyOf(named);
    }

    /** Whether a caller sees all cases of the type. */
    public boolean admitsToAll(Caller caller) {
        return roles.isEmpty() && named.isEmpty()
                || caller.kind() == Caller.Kind.SYSTEM
                || caller.is(Roles.ADMIN)
                || roles.stream().anyMatch(caller::is);
    }

    /** Whether a caller sees a case of the type: also who works on it or stands in a field of it. */
    public boolean admits(Caller caller, Case of) {
        return admitsToAll(caller)
                || caller.kind() == Caller.Kind.RESIDENT
                || caller.actsFor(of.people().assignee())
                || caller.actsFor(of.people().responsible())
                || named.stream()
                        .map(field -> of.fields().getOrDefault(field, ""))
                        .anyMatch(member -> !member.isEmpty() && caller.actsFor(member));
    }
}
