// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** What is to be done on a day, by person and by place. Needs {@code case.read}. Thread-safe. */
@ProviderType
public interface DutyDesk {
    /**
     * The occurrences of the days in a range, by day, begin, place and plan; at most 2,000.
     *
     * @param from first day
     * @param to last day, at most 62 days later
     * @param staffId of this member (and of those this one stands in for) or open to their roles; empty for all
     * @param place at this place only; empty for all
     */
    Outcome<List<DutyItem>> between(Caller caller, LocalDate from, LocalDate to, String staffId, String place);

    /** The places that parameters of the estate's duties name, in order. */
    List<String> places(String estateId);
}
