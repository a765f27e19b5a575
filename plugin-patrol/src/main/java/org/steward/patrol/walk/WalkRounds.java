// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.RouteKeepers;
import org.steward.patrol.route.Routes;
import org.steward.patrol.route.Spot;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.RunPlan;
import org.steward.patrol.run.RunRules;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Runs;

/** What a phone takes along (下载巡更任务): the runs under way and those of the next hours. Thread-safe. */
final class WalkRounds {
    private static final Duration AHEAD = Duration.ofHours(16);
    private static final String MOST = "100";

    private final PatrolTools tools;
    private final Runs runs;
    private final Routes routes;
    private final Hits hits;

    WalkRounds(PatrolTools tools) {
        this.tools = tools;
        this.runs = new Runs(tools);
        this.routes = new Routes(tools.transactions());
        this.hits = new Hits(tools.transactions());
    }

    /**
     * All a phone needs.
     *
     * @param me staff id of who is signed in
     * @param csrf token for the sending
     * @param now the server's clock
     * @param zone time zone of the estate
     * @param within how far from a point, in metres, a phone may be whose position proves a hit
     * @param measures whether who is signed in may say where a point is
     */
    public record Load(
            String me,
            String name,
            String csrf,
            Instant now,
            String zone,
            int within,
            boolean measures,
            List<Round> rounds) {}

    /**
     * A run as the phone walks it.
     *
     * @param order name of the order of its points
     * @param hit codes of the points that were hit already
     */
    public record Round(
            String number,
            String route,
            String title,
            String order,
            Instant from,
            Instant startBy,
            Instant to,
            List<Point> points,
            List<String> hit) {}

    /**
     * A point as the phone knows it: not what stands on its label, only its hash, so that the phone can tell a wrong
     * label without a network and give none away.
     *
     * @param label SHA-256 of the label in hex
     * @param spot latitude and longitude, or an empty string while nobody measured it
     */
    public record Point(
            String code,
            String building,
            String floor,
            String words,
            List<Proof> proofs,
            String label,
            String spot,
            int keyMinutes) {}

    Load of(Caller caller, String csrf) {
        Instant now = tools.clock().instant();
        Map<String, Route> known =
                routes.all(caller.estateId()).stream().collect(Collectors.toMap(Route::code, Function.identity()));
        Map<String, Map<String, Checkpoint>> points = new HashMap<>();
        List<Round> rounds = open(caller).stream()
                .flatMap(run -> round(run, known, points).stream())
                .filter(round -> round.from().isBefore(now.plus(AHEAD)))
                .toList();
        return new Load(
                caller.id(),
                caller.name(),
                csrf,
                now,
                tools.zone(caller.estateId()).getId(),
                tools.parameters().integer(caller.estateId(), RunRules.POSITION_WITHIN),
                RouteKeepers.include(caller),
                rounds);
    }

    private List<Case> open(Caller caller) {
        return tools.reader()
                .list(
                        caller,
                        CaseQuery.of(Map.of(
                                "type",
                                RunType.ID,
                                "state",
                                RunType.SCHEDULED + "," + RunType.RUNNING,
                                "sort",
                                "due",
                                "limit",
                                MOST)))
                .orElseThrow()
                .rows();
    }

    /** Routes are read once, however many runs they have. */
    private Optional<Round> round(Case run, Map<String, Route> known, Map<String, Map<String, Checkpoint>> points) {
        Route route = known.get(run.fields().getOrDefault(RunType.ROUTE, ""));
        if (route == null) {
            return Optional.empty();
        }
        Map<String, Checkpoint> own = points.computeIfAbsent(
                route.code(),
                code -> routes.points(run.estateId(), code).stream()
                        .collect(Collectors.toMap(Checkpoint::code, Function.identity())));
        return runs.plan(run).map(plan -> round(run, route, plan, own));
    }

    private Round round(Case run, Route route, RunPlan plan, Map<String, Checkpoint> points) {
        List<String> hit = run.state().equals(RunType.RUNNING)
                ? hits.of(run.estateId(), run.number()).stream()
                        .filter(each -> each.kind() == Hit.Kind.HIT)
                        .map(Hit::point)
                        .distinct()
                        .toList()
                : List.of();
        return new Round(
                run.number(),
                route.code(),
                route.title(),
                plan.order().name(),
                plan.from(),
                plan.startBy(),
                plan.to(),
                plan.points().stream()
                        .filter(points::containsKey)
                        .map(code -> point(points.get(code)))
                        .toList(),
                hit);
    }

    private static Point point(Checkpoint of) {
        return new Point(
                of.code(),
                of.building(),
                of.floor(),
                of.words(),
                of.proofs().stream().sorted().toList(),
                hash(of.label()),
                of.spot().map(Spot::text).orElse(""),
                of.keyMinutes());
    }

    /** SHA-256 in hex. */
    static String hash(String label) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(label.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
