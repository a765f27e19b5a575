// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.steward.core.api.people.Absence;

/** Who stands in for whom, from the absences of an estate alone. Immutable. */
record StandIns(List<Absence> absences) {
    StandIns {
        absences = List.copyOf(absences);
    }

    /** The absence of a member on a day. */
    Optional<Absence> away(String staffId, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.staffId().equals(staffId) && absence.covers(day))
                .findFirst();
    }

    /**
     * Who acts for a member on a day, along the chain.
     *
     * @return empty when the chain leads back to somebody who is away
     */
    Optional<String> acting(String staffId, LocalDate day) {
        Set<String> seen = new HashSet<>();
        String at = staffId;
        while (seen.add(at)) {
            Optional<Absence> away = away(at, day);
            if (away.isEmpty()) {
                return Optional.of(at);
            }
            at = away.get().standIn();
        }
        return Optional.empty();
    }

    /** Everybody away on a day. */
    Set<String> away(LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.covers(day))
                .map(Absence::staffId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody away on a day for whom a member acts. */
    Set<String> standsInFor(String staffId, LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.covers(day) && !absence.staffId().equals(staffId))
                .map(Absence::staffId)
                .filter(absent -> acting(absent, day).filter(staffId::equals).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first day of an absence on which nobody of the chain is there. */
    static Optional<LocalDate> circle(List<Absence> others, Absence added) {
        List<Absence> all = new java.util.ArrayList<>(others);
        all.add(added);
        StandIns with = new StandIns(all);
        Predicate<LocalDate> nobody = day -> all.stream()
                .filter(absence -> absence.covers(day))
                .anyMatch(absence -> with.acting(absence.staffId(), day).isEmpty());
        return added.from().datesUntil(added.to().plusDays(1)).filter(nobody).findFirst();
    }
}
