// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * The service mode of an estate: which there are, which is active since when, and what a change would do. Changes need
 * {@code estate.manage}. Thread-safe.
 *
 * <p>When a mode becomes active, open cases that somebody was given by the mode before are routed anew; a case that a
 * person has assigned, promised to do or taken over stays. Running deadlines keep their limits, published duties their
 * windows.
 */
@ProviderType
public interface ModeDesk {
    /** Modes of the modules enabled for the estate, by id. */
    List<ServiceMode> modes(String estateId);

    /** The active mode; empty when none is, or when its module is away. */
    Optional<ServiceMode> active(String estateId);

    /** The periods of the estate, newest first, planned and cancelled ones included. */
    List<ModePeriod> periods(String estateId);

    /**
     * What a change would do if it happened now.
     *
     * @param mode id, or an empty string for none
     * @param from first day, today or later
     */
    Outcome<ModePreview> preview(Caller caller, String mode, LocalDate from);

    /**
     * Decides a change; from today it takes effect before this returns, else at the beginning of its day. A second
     * decision for the same day takes the place of the first.
     *
     * @param reason 1-500 characters
     */
    Outcome<ModePeriod> change(Caller caller, String mode, LocalDate from, String reason);

    /** Takes back a change whose day has not come. */
    Outcome<ModePeriod> cancel(Caller caller, long periodId);

    /** How many people a mode would need here, beside how many there are. */
    Outcome<List<StaffingNeed>> staffing(Caller caller, String mode);
}
