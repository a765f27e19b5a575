// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.Routes;

/**
 * Gives each run that the duty opened its route, its window and its points in the order drawn for it (编排巡更任务), and
 * again when the route was changed before the run began. Idempotent by the fields of the run.
 */
public final class RunPlanner implements JournalSubscriber {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final PatrolTools tools;
    private final Routes routes;
    private final RunPlaces places;

    /** Plans with these services. */
    public RunPlanner(PatrolTools tools) {
        this.tools = tools;
        this.routes = new Routes(tools.transactions());
        this.places = new RunPlaces(tools);
    }

    @Override
    public String id() {
        return "patrol-run-planner";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (RunType.ID.equals(entry.data().get("type"))) {
            Caller system = Caller.system("patrol", entry.estateId());
            tools.reader()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(run -> run.state().equals(RunType.SCHEDULED)
                            && !run.fields().containsKey(RunType.FROM))
                    .ifPresent(run -> plan(system, run));
        }
    }

    private void plan(Caller system, Case run) {
        RunPlaces.named(run.place(), run.source())
                .ifPresent(named -> routes.find(run.estateId(), named.route())
                        .ifPresent(route -> plan(
                                system,
                                run,
                                route,
                                named.day()
                                        .atTime(named.begin())
                                        .atZone(tools.zone(run.estateId()))
                                        .toInstant())));
    }

    private void plan(Caller system, Case run, Route route, Instant from) {
        List<String> points = Draw.of(route, CHANCE);
        tools.desk()
                .fire(
                        system,
                        run.number(),
                        CaseDesk.ANY_VERSION,
                        "plan",
                        Map.of(
                                RunType.ROUTE,
                                route.code(),
                                RunType.FROM,
                                from.toString(),
                                RunType.TO,
                                from.plus(Duration.ofMinutes(route.maxMinutes()))
                                        .toString(),
                                RunType.POINTS,
                                String.join(" ", points),
                                RunType.ORDER,
                                route.order().name(),
                                RunType.PLANNED,
                                Integer.toString(points.size())))
                .orElseThrow();
    }

    /**
     * After a change of a route: its runs that have not begun get the new points, those it no longer has are cancelled.
     */
    public void changed(String estateId, String code) {
        Caller system = Caller.system("patrol", estateId);
        Optional<Route> now = routes.find(estateId, code)
                .filter(route -> !route.retired() && !route.points().isEmpty());
        Instant instant = tools.clock().instant();
        for (Case run : scheduled(system)) {
            Optional<RunPlaces.Named> named = RunPlaces.named(run.place(), run.source());
            if (named.filter(each -> each.route().equals(code)).isPresent()
                    && Instant.parse(run.fields().getOrDefault(RunType.FROM, Instant.MAX.toString()))
                            .isAfter(instant)) {
                RunPlaces.Named found = named.get();
                boolean kept = now.filter(
                                route -> places.begins(estateId, route).contains(found.begin()))
                        .isPresent();
                if (kept) {
                    plan(system, run);
                } else {
                    tools.desk()
                            .fire(
                                    system,
                                    run.number(),
                                    CaseDesk.ANY_VERSION,
                                    "cancel",
                                    Map.of("reason", "The route was changed / 路线已变更"))
                            .orElseThrow();
                }
            }
        }
    }

    private List<Case> scheduled(Caller system) {
        return tools.reader()
                .list(
                        system,
                        CaseQuery.of(
                                Map.of("type", RunType.ID, "state", RunType.SCHEDULED, "sort", "due", "limit", "200")))
                .orElseThrow()
                .rows();
    }
}
