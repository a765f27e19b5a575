// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;

/** Who may see and change what of a case. Pure and thread-safe. */
public final class CaseAccess {
    private CaseAccess() {}

    /** Why the caller may not see a case, or empty. A resident learns nothing of other cases. */
    public static Optional<Rejection> reading(Caller caller, String number) {
        return reach(caller, number, Permissions.CASE_READ);
    }

    /** Why the caller may not add a note or a file to a case, or empty. */
    public static Optional<Rejection> adding(Caller caller, String number) {
        return reach(caller, number, Permissions.CASE_WORK);
    }

    private static Optional<Rejection> reach(Caller caller, String number, String permission) {
        if (caller.kind() == Caller.Kind.RESIDENT) {
            return caller.id().equals(number) ? Optional.empty() : Optional.of(Refusals.unknown(number));
        }
        return lacking(caller, permission);
    }

    /** Why the caller may fire no step of a case, or empty; residents may fire those of their own that are for them. */
    static Optional<Rejection> firing(Caller caller, String number) {
        return reach(caller, number, Permissions.CASE_WORK);
    }

    /** Why the caller may not change a case, or empty; residents never may. */
    public static Optional<Rejection> working(Caller caller) {
        return caller.kind() == Caller.Kind.RESIDENT
                ? Optional.of(Refusals.forbidden(Permissions.CASE_WORK))
                : lacking(caller, Permissions.CASE_WORK);
    }

    static Optional<Rejection> lacking(Caller caller, String permission) {
        return may(caller, permission) ? Optional.empty() : Optional.of(Refusals.forbidden(permission));
    }

    private static boolean may(Caller caller, String permission) {
        return caller.may(permission) || isAdministrator(caller);
    }

    /** Whether the caller has every role. */
    static boolean isAdministrator(Caller caller) {
        return caller.is(Roles.ADMIN);
    }

    /** Whether the caller takes part in the work of a case, or stands in for somebody who does. */
    static boolean isInCharge(Caller caller, Case of) {
        return caller.kind() == Caller.Kind.STAFF
                && (caller.actsFor(of.people().responsible())
                        || caller.actsFor(of.people().assignee()));
    }

    /** A journal entry as the caller may see it; empty when it is not for a resident's eyes. */
    public static Optional<Entry> shown(Caller caller, Entry entry) {
        if (caller.kind() != Caller.Kind.RESIDENT) {
            return Optional.of(entry);
        }
        return switch (entry.kind()) {
            case Kinds.OPENED, Kinds.MOVED, Kinds.UNDONE, Kinds.PROMISED, Kinds.IMPORTED -> Optional.of(outline(entry));
            case Kinds.NOTED, Kinds.ATTACHED ->
                "true".equals(entry.data().get("visible")) ? Optional.of(entry) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Entry outline(Entry entry) {
        return new Entry(
                entry.seq(),
                entry.estateId(),
                entry.caseNumber(),
                entry.at(),
                entry.actorKind(),
                entry.actor(),
                entry.actorName(),
                entry.kind(),
                entry.from(),
                entry.to(),
                "",
                Map.of());
    }
}
