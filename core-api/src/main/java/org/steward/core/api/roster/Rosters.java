// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** The roster of an estate. Changes need {@code staff.manage}. Thread-safe. */
@ProviderType
public interface Rosters {
    /** The shifts in the order of the day: parameters {@code shift.early, shift.middle, shift.night}. */
    List<Shift> shifts(String estateId);

    /** Entries with a day in a range of at most 62 days, by day and member. */
    List<RosterEntry> entries(String estateId, LocalDate from, LocalDate to);

    /**
     * Sets who works when, all or nothing: every entry of these members on these days is replaced.
     *
     * @param staffIds 1-200 members
     * @param from first day
     * @param to last day, at most 62 days later
     * @param entries what shall stand there; an unknown member or shift is refused
     */
    Outcome<Integer> replace(
            Caller caller, Set<String> staffIds, LocalDate from, LocalDate to, List<RosterEntry> entries);

    /** Members whose shift runs at an instant, absent ones included. From memory, at most a minute old. */
    Set<String> onShift(String estateId, Instant at);
}
