// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.Routes;
import org.steward.patrol.route.Starts;

/**
 * The runs of a day (巡更排班): one for each begin of each route in use that has points. A place of the duty is a route
 * with its begin, e.g. {@code NIGHT 20:00}, so that each is opened once. Thread-safe.
 */
public final class RunPlaces implements DutyPlaces {
    private final PatrolTools tools;
    private final Routes routes;

    /** Runs of the routes in the store. */
    public RunPlaces(PatrolTools tools) {
        this.tools = tools;
        this.routes = new Routes(tools.transactions());
    }

    /** The duty that opens the runs, a day ahead so that a phone has those after midnight. */
    public DutyPlan duty() {
        return DutyPlan.of(
                        "patrol-run",
                        Text.of("Patrol runs", "巡更任务"),
                        "FREQ=DAILY",
                        RunType.ID,
                        Text.of("Patrol {0}, {1}", "巡更 {0}，{1}"),
                        Roles.GUARD)
                .ahead(RunRules.OPEN_AHEAD)
                .atPlacesOf(this);
    }

    @Override
    public List<Place> on(String estateId, LocalDate day) {
        List<Place> places = new ArrayList<>();
        ZoneId zone = tools.zone(estateId);
        for (Route route : routes.all(estateId)) {
            if (!route.retired() && !route.points().isEmpty()) {
                begins(estateId, route).stream()
                        .filter(begin ->
                                !day.atTime(begin).atZone(zone).toInstant().isBefore(route.since()))
                        .forEach(begin -> places.add(new Place(words(route.code(), begin), "")));
            }
        }
        return List.copyOf(places);
    }

    /** When the runs of a route begin, in the estate's zone. */
    List<LocalTime> begins(String estateId, Route route) {
        return Starts.of(route.starts(), tools.parameters().integer(estateId, RunRules.INTERVAL))
                .result()
                .orElse(List.of());
    }

    /** A run of a route as the place of a duty. */
    static String words(String route, LocalTime begin) {
        return route + " " + begin;
    }

    /**
     * A run as the duty named it.
     *
     * @param route code
     */
    record Named(String route, LocalDate day, LocalTime begin) {}

    /** Reads the place and the source key of a case that the duty opened; empty for another case. */
    static Optional<Named> named(String place, String source) {
        if (!place.matches("[A-Za-z0-9-]{1,20} \\d\\d:\\d\\d") || !source.matches("duty:.*:\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        return Optional.of(new Named(
                place.substring(0, place.indexOf(' ')),
                LocalDate.parse(source.substring(source.length() - "2026-11-26".length())),
                LocalTime.parse(place.substring(place.indexOf(' ') + 1))));
    }
}
