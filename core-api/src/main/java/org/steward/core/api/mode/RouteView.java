// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Records;
import org.steward.core.api.people.Staff;

/** What a routing may look at. Valid during the call. Not thread-safe. */
@ProviderType
public interface RouteView extends Records {
    /** The moment of the decision in the estate's zone. */
    ZonedDateTime now();

    /** Active members who carry the role themselves and are not absent now, by id. */
    List<Staff> present(String role);

    /** Of {@link #present}, those whose shift runs now; empty when nobody is rostered. */
    List<Staff> onShift(String role);

    /** A member when present, else who stands in for them; empty when nobody does. */
    Optional<Staff> acting(String staffId);

    /** How many open cases are assigned to a member, counted up to 200. */
    int load(String staffId);

    /** Of several members the one with the fewest open cases; of equals the first. */
    Optional<Staff> leastLoaded(List<Staff> members);

    /** The least loaded member of a role whose shift runs now; when nobody is rostered, of all who are present. */
    default Optional<Staff> available(String role) {
        List<Staff> onShift = onShift(role);
        return leastLoaded(onShift.isEmpty() ? present(role) : onShift);
    }

    /** Whether something is broken: its field {@code kind} says so, or it has a {@code faultClass} (P08). */
    default boolean isRepair(Case of) {
        return "REPAIR".equals(of.fields().get("kind"))
                || !of.fields().getOrDefault("faultClass", "").isEmpty();
    }
}
