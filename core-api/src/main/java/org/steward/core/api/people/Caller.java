// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.Set;

import org.steward.core.api.text.Language;

/**
 * Who is acting, in which estate, with which rights. Every use case takes one. Immutable.
 *
 * @param id staff id, case number of a resident's link, or module id
 * @param name as written into the journal
 * @param roles all role codes, included ones resolved
 * @param permissions all permissions, included ones resolved
 * @param language language of messages made for this caller
 * @param standsInFor staff ids of absent members whose work falls to this caller now
 */
public record Caller(
        Kind kind,
        String id,
        String name,
        String estateId,
        Set<String> roles,
        Set<String> permissions,
        Language language,
        Set<String> standsInFor) {

    /** What kind of actor it is. */
    public enum Kind {
        STAFF,
        RESIDENT,
        SYSTEM
    }

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        standsInFor = Set.copyOf(standsInFor);
    }

    /** Somebody who stands in for nobody. */
    public Caller(
            Kind kind,
            String id,
            String name,
            String estateId,
            Set<String> roles,
            Set<String> permissions,
            Language language) {
        this(kind, id, name, estateId, roles, permissions, language, Set.of());
    }

    /** The platform or a module acting by itself, e.g. a timer; holds every permission and no role. */
    public static Caller system(String moduleId, String estateId) {
        return new Caller(Kind.SYSTEM, moduleId, "Steward", estateId, Set.of(), Set.of(), Language.EN);
    }

    /** Whether this caller holds a permission. */
    public boolean may(String permission) {
        return kind == Kind.SYSTEM || permissions.contains(permission);
    }

    /** Whether this caller has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether what falls to a member falls to this caller: it is the member, or stands in. */
    public boolean actsFor(String staffId) {
        return id.equals(staffId) || standsInFor.contains(staffId);
    }

    /** The caller and all it stands in for, for lists of one's own work. */
    public Set<String> own() {
        Set<String> own = new java.util.TreeSet<>(standsInFor);
        own.add(id);
        return java.util.Collections.unmodifiableSet(own);
    }
}
