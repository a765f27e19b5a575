// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.steward.core.api.people.Absences;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.roster.Rosters;
import org.steward.core.api.roster.Shift;

/**
 * Who is there. The registers of absences and rosters may come later than what asks; until then nobody is away and
 * nobody is rostered. Thread-safe.
 */
@Component(service = Presence.class)
public final class Presence {
    private volatile Absences absences;
    private volatile Rosters rosters;

    /** Takes the absences. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindAbsences(Absences arrived) {
        absences = arrived;
    }

    /** Forgets the absences. */
    public void unbindAbsences(Absences departed) {
        if (absences == departed) {
            absences = null;
        }
    }

    /** Takes the rosters. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRosters(Rosters arrived) {
        rosters = arrived;
    }

    /** Forgets the rosters. */
    public void unbindRosters(Rosters departed) {
        if (rosters == departed) {
            rosters = null;
        }
    }

    /** Who acts for a member on a day; empty when nobody does. */
    public Optional<String> acting(String estateId, String staffId, LocalDate day) {
        Absences present = absences;
        return present == null ? Optional.of(staffId) : present.acting(estateId, staffId, day);
    }

    /** Whether a member is there on a day. */
    public boolean isThere(String estateId, String staffId, LocalDate day) {
        return acting(estateId, staffId, day).filter(staffId::equals).isPresent();
    }

    /** Members who had a shift that ended within the last day; their next one may have begun. */
    public Set<String> shiftOver(String estateId, ZonedDateTime now) {
        Rosters present = rosters;
        if (present == null) {
            return Set.of();
        }
        Map<String, Shift> shifts =
                present.shifts(estateId).stream().collect(Collectors.toMap(Shift::code, shift -> shift));
        LocalDate today = now.toLocalDate();
        return present.entries(estateId, today.minusDays(2), today).stream()
                .filter(entry -> shifts.containsKey(entry.shift()))
                .filter(entry -> {
                    ZonedDateTime end = shifts.get(entry.shift()).end(entry.day(), now.getZone());
                    return !end.isAfter(now) && end.isAfter(now.minusDays(1));
                })
                .map(RosterEntry::staffId)
                .collect(Collectors.toSet());
    }

    /** Members whose work falls to this one on a day, because it acts for them or because nobody does. */
    public Set<String> standsInFor(String estateId, String staffId, LocalDate day) {
        Absences present = absences;
        return present == null ? Set.of() : present.standsInFor(estateId, staffId, day);
    }

    /** Members whose shift runs at an instant. */
    public Set<String> onShift(String estateId, Instant at) {
        Rosters present = rosters;
        return present == null ? Set.of() : present.onShift(estateId, at);
    }
}
