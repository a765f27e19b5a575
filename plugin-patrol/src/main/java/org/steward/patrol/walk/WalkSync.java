// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.RouteKeepers;
import org.steward.patrol.route.Routes;
import org.steward.patrol.route.Spot;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.RunRules;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Runs;
import org.steward.patrol.run.Standing;

/**
 * Takes in what phones recorded (巡更记录同步): each record once, however often and in whatever order it is sent, and then
 * brings the runs in line. Thread-safe.
 */
final class WalkSync {
    static final int MOST_ITEMS = 200;

    private final PatrolTools tools;
    private final Runs runs;
    private final Routes routes;
    private final Hits hits;
    private final WalkExtras extras;

    WalkSync(PatrolTools tools) {
        this.tools = tools;
        this.runs = new Runs(tools);
        this.routes = new Routes(tools.transactions());
        this.hits = new Hits(tools.transactions());
        this.extras = new WalkExtras(tools);
    }

    /** Takes records of the caller's; one answer for each, in their order. */
    List<Sending.Answer> take(Caller caller, Sending sending) {
        Instant now = tools.clock().instant();
        Duration skew = skew(caller.estateId(), sending.now(), now);
        List<Sending.Answer> answers = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (Sending.Item item : sending.items()) {
            Sending.Answer answer = take(caller, sending.phone(), item, skew, now);
            answers.add(answer);
            if (answer.kept()) {
                touched.add(item.run());
            }
        }
        touched.forEach(run -> runs.settle(caller.estateId(), run));
        return answers;
    }

    /** By how much the clock of the phone is to be set right; nothing within the tolerance. */
    private Duration skew(String estate, Instant phone, Instant now) {
        Duration off = Duration.between(phone, now);
        boolean small = off.abs().toSeconds() <= tools.parameters().integer(estate, RunRules.CLOCK_TOLERANCE);
        return small ? Duration.ZERO : off;
    }

    private Sending.Answer take(Caller caller, String phone, Sending.Item item, Duration skew, Instant now) {
        if (!item.isWellFormed()) {
            return Sending.Answer.of(Sending.Item.text(item.id()), Standing.MALFORMED, "");
        }
        Optional<Hit> before = hits.find(caller.estateId(), item.id());
        if (before.isPresent()) {
            return Sending.Answer.of(
                    item.id(), before.get().answer(), before.get().followUp());
        }
        if (!item.by().equals(caller.id())) {
            return Sending.Answer.of(item.id(), Standing.OTHER_MEMBER, "");
        }
        Instant at = item.at().plus(skew);
        int tolerance = tools.parameters().integer(caller.estateId(), RunRules.CLOCK_TOLERANCE);
        if (at.isAfter(now.plusSeconds(tolerance))) {
            return Sending.Answer.of(item.id(), Standing.FUTURE, "");
        }
        return tools.transactions().write(caller.estateId(), sql -> keep(sql, caller, phone, item, at));
    }

    /** A captain who stands at a point nobody measured says where it is, with the kind of phone the officers have. */
    private static List<Checkpoint> measured(
            Sql sql, Caller caller, Sending.Item item, List<Checkpoint> points, int metres) {
        Optional<Checkpoint> measured = points.stream()
                .filter(point -> point.code().equals(item.point()) && isToMeasure(point))
                .findFirst()
                .flatMap(point -> here(caller, item, metres).map(point::at));
        measured.ifPresent(point -> Routes.measure(sql, point));
        return measured.map(found -> points.stream()
                        .map(point -> point.code().equals(found.code()) ? found : point)
                        .toList())
                .orElse(points);
    }

    private static boolean isToMeasure(Checkpoint point) {
        return point.proofs().contains(Proof.POSITION) && point.spot().isEmpty();
    }

    /** Where a captain stands, if the phone knows it well enough. */
    private static Optional<Spot> here(Caller caller, Sending.Item item, int metres) {
        return item.proven()
                .filter(proof -> proof == Proof.POSITION && RouteKeepers.include(caller))
                .flatMap(proof -> item.spot())
                .filter(spot -> spot.accuracy() <= metres);
    }

    private Sending.Answer keep(Sql sql, Caller caller, String phone, Sending.Item item, Instant at) {
        Optional<Case> run = runs.find(caller.estateId(), item.run());
        if (run.isEmpty()) {
            return Sending.Answer.of(item.id(), Standing.NO_RUN, "");
        }
        String route = run.get().fields().getOrDefault(RunType.ROUTE, "");
        int metres = tools.parameters().integer(caller.estateId(), RunRules.POSITION_WITHIN);
        Verdict.Known known = new Verdict.Known(
                run.get().state(),
                runs.plan(run.get()),
                measured(sql, caller, item, routes.points(caller.estateId(), route), metres),
                Hits.of(sql, item.run()),
                metres);
        Standing standing = Verdict.of(item, at, known);
        if (!standing.isKept()) {
            return Sending.Answer.of(item.id(), standing, "");
        }
        Hit hit = new Hit(
                item.id(),
                item.known().orElseThrow(),
                item.run(),
                route,
                Sending.Item.text(item.point()),
                at,
                item.at(),
                tools.clock().instant(),
                item.proven(),
                caller.id(),
                phone,
                Sending.Item.text(item.position()),
                Sending.Item.text(item.note()),
                "",
                "",
                standing);
        if (!Hits.keep(sql, hit)) {
            Hit first = Hits.find(sql, item.id()).orElse(hit);
            return Sending.Answer.of(item.id(), first.answer(), first.followUp());
        }
        return extras.add(sql, caller, item, hit, known);
    }
}
