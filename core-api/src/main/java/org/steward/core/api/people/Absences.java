// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;

/**
 * Who is away and who stands in. Reading is from memory. A member may enter and end their own absence; that of others
 * needs {@code staff.manage}. Thread-safe.
 */
@ProviderType
public interface Absences {
    /** Absences of the estate that have not ended before a day, by first day. */
    List<Absence> absences(String estateId, LocalDate notBefore);

    /**
     * Enters or changes an absence. Refused: a stand-in who is unknown, inactive or the member himself; days that
     * overlap another absence of the member; a circle, in which nobody of the chain is there on some day.
     */
    Outcome<Absence> put(Caller caller, Absence absence);

    /** Ends an absence now: the member is back today. One that has not begun is taken away. */
    Outcome<Absence> end(Caller caller, long absenceId);

    /**
     * Who acts for a member on a day: the member when present, else whoever stands in, along the chain; empty when that
     * one, or the member itself, is unknown or inactive.
     */
    Optional<String> acting(String estateId, String staffId, LocalDate day);

    /**
     * All members whose work falls to this one on a day, without this one; empty while this one is away. The work of a
     * member who is away and for whom nobody acts falls to the nearest {@link Superiors} for whom somebody does.
     */
    Set<String> standsInFor(String estateId, String staffId, LocalDate day);
}
