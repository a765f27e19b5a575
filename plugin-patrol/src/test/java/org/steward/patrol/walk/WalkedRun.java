// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.patrol.Park;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.PostKind;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Route;
import org.steward.patrol.route.Routes;
import org.steward.patrol.route.VisitOrder;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Standing;

/** A run from 8:30 to 9:00 with five points, and what phones send of it; it is 8:00 when a test begins. */
abstract class WalkedRun {
    static final String ESTATE = "park";
    static final Instant BEGIN = Instant.parse("2026-12-07T00:30:00Z");

    @TempDir
    Path folder;

    Park park;
    WalkSync sync;
    Routes routes;
    String run;
    int made;

    @BeforeEach
    void plansARun() {
        park = Park.in(folder);
        sync = new WalkSync(park.tools());
        routes = new Routes(park.tools().transactions());
        routes.add(ESTATE, route("08:30"));
        routes.put(
                ESTATE,
                "R",
                IntStream.rangeClosed(1, 5).mapToObj(WalkedRun::point).toList(),
                true);
        run = opened("R 08:30");
    }

    @AfterEach
    void closes() throws Exception {
        park.close();
    }

    static Route route(String starts) {
        return new Route(
                "R", "Round", PostKind.PATROL, VisitOrder.ORDERED, starts, 30, 1, false, Instant.EPOCH, List.of());
    }

    private static Checkpoint point(int i) {
        return new Checkpoint(
                "R",
                "P" + i,
                i,
                "B1",
                i + "F",
                "Fire box",
                Set.of(Proof.QR, Proof.CODE),
                "LABEL" + i,
                0,
                Optional.empty(),
                false);
    }

    /** A run as the duty opens it, planned by the reaction of the module. */
    String opened(String place) {
        Case opened = park.tools()
                .desk()
                .open(
                        Park.SYSTEM,
                        NewCase.of(RunType.ID, Channel.PATROL, "Patrol " + place, Map.of())
                                .at(place)
                                .from("duty:patrol/patrol-run:" + place + ":2026-12-07"))
                .orElseThrow();
        park.react();
        return opened.number();
    }

    Sending.Item item(String kind, String point, int minutes, String label, String by) {
        return new Sending.Item(
                "record-" + made++,
                kind,
                run,
                point,
                BEGIN.plusSeconds(60L * minutes),
                kind.equals("HIT") ? "CODE" : "",
                label,
                "",
                kind.equals("ANOMALY") ? "Lamp broken" : "",
                "",
                "inspection-finding",
                by);
    }

    Sending.Item hit(int point, int minutes) {
        return item("HIT", "P" + point, minutes, "label" + point, "bo");
    }

    List<Standing> send(Sending.Item... items) {
        return send(park.tools().clock().instant(), List.of(items));
    }

    List<Standing> send(Instant phone, List<Sending.Item> items) {
        return sync.take(park.as("bo"), new Sending("phone-1", phone, items)).stream()
                .map(Sending.Answer::standing)
                .toList();
    }

    List<Hit> stored() {
        return new Hits(park.tools().transactions()).of(ESTATE, run);
    }

    Case now() {
        return park.find(run);
    }

    void at(int minutes) {
        Instant wanted = BEGIN.plusSeconds(60L * minutes);
        park.pass(Duration.between(park.tools().clock().instant(), wanted));
    }
}
