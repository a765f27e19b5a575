// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;

/**
 * Gives a complaint about a member of staff to one level above them (P09). Idempotent: a complaint that somebody else
 * works on already is left alone.
 */
public final class AboutStaff implements JournalSubscriber {
    private static final List<String> CHAIN = List.of(Roles.CSA, Roles.CSO, Roles.CSM, Roles.RPM, Roles.GM);

    private final Supplier<CaseDesk> desk;
    private final Supplier<CaseReader> reader;
    private final Supplier<StaffRegister> staff;

    /** Acts through the desk like everybody else. */
    public AboutStaff(Supplier<CaseDesk> desk, Supplier<CaseReader> reader, Supplier<StaffRegister> staff) {
        this.desk = desk;
        this.reader = reader;
        this.staff = staff;
    }

    @Override
    public String id() {
        return "complaints-about-staff";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED, Kinds.CORRECTED);
    }

    @Override
    public void on(Entry entry) {
        Caller caller = Caller.system("complaints", entry.estateId());
        reader.get()
                .find(caller, entry.caseNumber())
                .result()
                .filter(AboutStaff::isDue)
                .ifPresent(found -> above(entry.estateId(), found.fields().get(ComplaintFields.ABOUT))
                        .ifPresent(boss -> assign(caller, found, boss)));
    }

    private static boolean isDue(Case found) {
        String about = found.fields().getOrDefault(ComplaintFields.ABOUT, "");
        String assignee = found.people().assignee();
        return found.type().equals(ComplaintType.ID)
                && !found.isClosed()
                && found.times().finishedAt() == null
                && !about.isEmpty()
                && (assignee.isEmpty() || assignee.equals(about));
    }

    /** An active member of the next level that has one. */
    private Optional<String> above(String estateId, String about) {
        List<Staff> active =
                staff.get().staff(estateId).stream().filter(Staff::active).toList();
        int level = staff.get().member(estateId, about).map(AboutStaff::level).orElse(0);
        for (int i = level + 1; i < CHAIN.size(); i++) {
            String role = CHAIN.get(i);
            Optional<String> boss = active.stream()
                    .filter(member ->
                            member.roles().contains(role) && !member.id().equals(about))
                    .map(Staff::id)
                    .sorted()
                    .findFirst();
            if (boss.isPresent()) {
                return boss;
            }
        }
        return Optional.empty();
    }

    private static int level(Staff member) {
        int level = 0;
        for (int i = 0; i < CHAIN.size(); i++) {
            level = member.roles().contains(CHAIN.get(i)) ? i : level;
        }
        return level;
    }

    private void assign(Caller caller, Case found, String boss) {
        Outcome<Case> assigned = desk.get().assign(caller, found.number(), found.version(), boss, "");
        Rejection.Kind refused = assigned.refusal().map(Rejection::kind).orElse(null);
        if (refused == Rejection.Kind.STALE || refused == Rejection.Kind.UNAVAILABLE) {
            throw new IllegalStateException(found.number() + " changed meanwhile; it is assigned at the next try");
        }
    }
}
