// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.patrol;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.people.Caller;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationFields;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/**
 * The sites to be patrolled on a day: those whose permit lives, every day or every few days from the permit's start
 * ({@code reno.patrolEvery}). Thread-safe.
 */
public final class PatrolPlan implements DutyPlaces {
    private final RenovationTools tools;

    /** A plan from the open renovations. */
    public PatrolPlan(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public List<Place> on(String estateId, LocalDate day) {
        int every = tools.parameters().get().integer(estateId, "reno.patrolEvery");
        ZoneId zone = tools.zone(estateId);
        List<Place> sites = new ArrayList<>();
        tools.reader()
                .get()
                .each(
                        Caller.system("renovation", estateId),
                        CaseQuery.of(Map.of(
                                "type", RenovationType.ID, "state", String.join(",", sorted()), "sort", "oldest")),
                        site -> {
                            if (isDue(site, day, every, zone)) {
                                sites.add(new Place(words(site), site.unitId()));
                            }
                        })
                .orElseThrow();
        return List.copyOf(sites);
    }

    private static List<String> sorted() {
        return RenovationStates.LIVE.stream().sorted().toList();
    }

    /** What the site of a renovation is called in the plan. */
    static String words(Case site) {
        return (site.unitId() + " " + site.number()).strip();
    }

    /** Whether a site is patrolled on a day, counted from the start of its permit. */
    static boolean isDue(Case site, LocalDate day, int every, ZoneId zone) {
        String from = site.fields().getOrDefault(RenovationFields.PERMIT_FROM, "");
        LocalDate first =
                from.isEmpty() ? site.times().receivedAt().atZone(zone).toLocalDate() : LocalDate.parse(from);
        return Math.floorMod(ChronoUnit.DAYS.between(first, day), (long) every) == 0;
    }
}
