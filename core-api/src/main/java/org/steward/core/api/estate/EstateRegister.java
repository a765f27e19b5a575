// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.estate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * Estates, buildings and units. Reads need no permission beyond belonging to the estate; writes need
 * {@code estate.manage}. Thread-safe.
 */
@ProviderType
public interface EstateRegister {
    /** All estates of the server, by id. */
    List<Estate> estates();

    /** One estate. */
    Optional<Estate> estate(String estateId);

    /** The time zone of an estate; UTC for one that is unknown. From memory like {@link #estate}. */
    default ZoneId zone(String estateId) {
        return estate(estateId).map(Estate::zone).orElse(ZoneOffset.UTC);
    }

    /** Creates an estate with the default calendar; the id must be new. */
    Outcome<Estate> create(Caller caller, Estate estate);

    /** Changes names, kind, zone, mode or accent of the caller's estate. */
    Outcome<Estate> change(Caller caller, Estate estate);

    /** The estate's calendar in force now; a new estate has Mon-Fri 08:30-12:00 and 13:30-18:00. */
    WorkCalendar calendar(String estateId);

    /** Replaces the calendar; its version grows by one. Running deadlines are computed anew from their journal. */
    Outcome<WorkCalendar> changeCalendar(Caller caller, WorkCalendar calendar);

    /**
     * Adds the all-day events of an iCalendar file (RFC 5545) as holidays of the caller's estate; recurring ones for
     * the
     * ten years from their start. Dates that are holidays already keep their name.
     *
     * @param iCalendar the text of the file, at most 1 MiB
     */
    Outcome<WorkCalendar> importHolidays(Caller caller, String iCalendar);

    /** Buildings by id. */
    List<Building> buildings(String estateId);

    /** Adds or replaces a building. */
    Outcome<Building> put(Caller caller, Building building);

    /** One unit. */
    Optional<Unit> unit(String estateId, String unitId);

    /**
     * Units whose id contains the text (any case), by id; all units when the text is blank.
     *
     * @param buildingId only this building, or an empty string for all
     * @param after the last id of the page before, or an empty string
     * @param limit 1-500
     */
    List<Unit> units(String estateId, String text, String buildingId, String after, int limit);

    /** Adds or replaces a unit. */
    Outcome<Unit> put(Caller caller, Unit unit);
}
