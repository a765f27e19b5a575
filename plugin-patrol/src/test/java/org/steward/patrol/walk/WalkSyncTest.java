// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.steward.patrol.run.RunPlanner;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Standing;

/** Phones send what they recorded on a run from 8:30 to 9:00 with five points; it is 8:00 when a test begins. */
class WalkSyncTest {
    private static final String ESTATE = "park";
    private static final Instant BEGIN = Instant.parse("2026-12-07T00:30:00Z");

    @TempDir
    Path folder;

    private Park park;
    private WalkSync sync;
    private Routes routes;
    private String run;
    private int made;

    @BeforeEach
    void plansARun() {
        park = Park.in(folder);
        sync = new WalkSync(park.tools());
        routes = new Routes(park.tools().transactions());
        routes.add(ESTATE, route("08:30"));
        routes.put(
                ESTATE,
                "R",
                IntStream.rangeClosed(1, 5).mapToObj(WalkSyncTest::point).toList(),
                true);
        run = opened("R 08:30");
    }

    @AfterEach
    void closes() throws Exception {
        park.close();
    }

    private static Route route(String starts) {
        return new Route(
                "R", "Round", PostKind.PATROL, VisitOrder.ORDERED, starts, 30, 1, false, Instant.EPOCH, List.of());
    }

    private static Checkpoint point(int i) {
        return new Checkpoint(
                "R", "P" + i, i, "B1", i + "F", "Fire box", Set.of(Proof.QR, Proof.CODE), "LABEL" + i, 0, false);
    }

    /** A run as the duty opens it, planned by the reaction of the module. */
    private String opened(String place) {
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

    private Sending.Item item(String kind, String point, int minutes, String label, String by) {
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

    private Sending.Item hit(int point, int minutes) {
        return item("HIT", "P" + point, minutes, "label" + point, "bo");
    }

    private List<Standing> send(Sending.Item... items) {
        return send(park.tools().clock().instant(), List.of(items));
    }

    private List<Standing> send(Instant phone, List<Sending.Item> items) {
        return sync.take(park.as("bo"), new Sending("phone-1", phone, items)).stream()
                .map(Sending.Answer::standing)
                .toList();
    }

    private List<Hit> stored() {
        return new Hits(park.tools().transactions()).of(ESTATE, run);
    }

    private Case now() {
        return park.find(run);
    }

    private void at(int minutes) {
        Instant wanted = BEGIN.plusSeconds(60L * minutes);
        park.pass(Duration.between(park.tools().clock().instant(), wanted));
    }

    @Test
    void isPlannedWithItsRouteItsWindowAndItsPoints() {
        assertThat(now().fields())
                .containsEntry(RunType.ROUTE, "R")
                .containsEntry(RunType.FROM, BEGIN.toString())
                .containsEntry(RunType.TO, BEGIN.plusSeconds(1800).toString())
                .containsEntry(RunType.POINTS, "P1 P2 P3 P4 P5")
                .containsEntry(RunType.PLANNED, "5");
        assertThat(now().times().dueAt()).isEqualTo(BEGIN.plusSeconds(600));
    }

    @Test
    void beginsWithTheFirstPointAndIsCompleteWithTheLast() {
        at(1);
        assertThat(send(hit(1, 0))).containsExactly(Standing.COUNTS);
        assertThat(now().state()).isEqualTo(RunType.RUNNING);
        assertThat(now().people().assignee()).isEqualTo("bo");
        at(20);
        assertThat(send(hit(2, 5), hit(3, 10), hit(4, 15), hit(5, 20))).containsOnly(Standing.COUNTS);
        assertThat(now().state()).isEqualTo(RunType.COMPLETE);
        assertThat(now().fields()).containsEntry(RunType.IN_WINDOW, "5");
    }

    @Test
    void storesARecordThatIsSentAgainOnceAndAnswersTheSame() {
        at(10);
        Sending.Item one = hit(1, 1);
        assertThat(send(one, one)).containsExactly(Standing.COUNTS, Standing.COUNTS);
        assertThat(send(one)).containsExactly(Standing.COUNTS);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void namesEachMissedPointWhenTheOfficerEndsTheRun() {
        at(25);
        send(hit(1, 1), hit(4, 8), item("END", "", 20, "", "bo"));
        assertThat(now().state()).isEqualTo(RunType.INCOMPLETE);
        assertThat(now().fields().get(RunType.MISSED_POINTS))
                .isEqualTo("P2 B1 2F Fire box\nP3 B1 3F Fire box\nP5 B1 5F Fire box");
        assertThat(park.fire(park.as("bo"), run, "excuse", Map.of("excuse", "INC-1"))
                        .isDone())
                .isFalse();
        assertThat(park.fire(park.as("cao"), run, "excuse", Map.of("excuse", "INC-1"))
                        .isDone())
                .isTrue();
        assertThat(now().state()).isEqualTo(RunType.EXCUSED);
    }

    @Test
    void isEndedByThePlatformAfterTheGraceAndJudgedAnewByWhatArrivesLater() {
        at(3);
        send(hit(1, 1), hit(2, 2));
        at(46);
        new org.steward.patrol.run.Runs(park.tools()).settle(ESTATE, run);
        assertThat(now().state()).isEqualTo(RunType.INCOMPLETE);
        assertThat(send(hit(3, 12))).containsExactly(Standing.RUN_ENDED);
        assertThat(now().fields().get(RunType.MISSED_POINTS)).isEqualTo("P4 B1 4F Fire box\nP5 B1 5F Fire box");
        send(hit(4, 14), hit(5, 16));
        assertThat(now().state()).isEqualTo(RunType.COMPLETE);
        assertThat(now().fields().get(RunType.MISSED_POINTS)).isEqualTo("–");
    }

    @Test
    void bringsAMissedRunBackWhenItWasWalkedWithoutNetwork() {
        at(11);
        park.fire(Park.SYSTEM, run, "miss", Map.of()).orElseThrow();
        at(60);
        send(hit(1, 2), hit(2, 3), hit(3, 4), hit(4, 5), hit(5, 6));
        assertThat(now().state()).isEqualTo(RunType.COMPLETE);
    }

    @Test
    void keepsWhatComesAfterARunWasNotBegunInTimeWithoutCountingIt() {
        at(11);
        park.fire(Park.SYSTEM, run, "miss", Map.of()).orElseThrow();
        at(20);
        assertThat(send(hit(1, 12))).containsExactly(Standing.NOT_BEGUN);
        assertThat(now().state()).isEqualTo(RunType.MISSED);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void tellsARetiredPointAndAChangedRouteApart() {
        routes.retire(ESTATE, "R", "P2");
        new RunPlanner(park.tools()).changed(ESTATE, "R");
        at(5);
        assertThat(send(hit(2, 1), item("HIT", "P9", 2, "X", "bo")))
                .containsExactly(Standing.RETIRED, Standing.NOT_PLANNED);
        assertThat(now().fields()).containsEntry(RunType.POINTS, "P1 P3 P4 P5");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void cancelsTheRunsThatAChangedRouteNoLongerHas() {
        String other = opened("R 10:30");
        routes.change(ESTATE, route("08:30"));
        new RunPlanner(park.tools()).changed(ESTATE, "R");
        assertThat(park.find(other).state()).isEqualTo(RunType.CANCELLED);
        assertThat(now().state()).isEqualTo(RunType.SCHEDULED);
    }

    @Test
    void refusesAWrongLabelAStrangersRecordTheFutureAndHalfARecord() {
        at(5);
        assertThat(send(
                        item("HIT", "P1", 1, "LABEL2", "bo"),
                        item("HIT", "P1", 1, "LABEL1", "du"),
                        hit(1, 30),
                        item("HIT", "P1", 1, "", "bo")))
                .containsExactly(Standing.WRONG_LABEL, Standing.OTHER_MEMBER, Standing.FUTURE, Standing.MALFORMED);
        assertThat(stored()).isEmpty();
        assertThat(now().state()).isEqualTo(RunType.SCHEDULED);
    }

    @Test
    void setsTheClockOfAPhoneRightThatIsAnHourFast() {
        at(5);
        Instant phone = BEGIN.plusSeconds(65 * 60);
        assertThat(send(phone, List.of(hit(1, 61)))).containsExactly(Standing.COUNTS);
        assertThat(stored()).extracting(Hit::at).containsExactly(BEGIN.plusSeconds(60));
        assertThat(stored()).extracting(Hit::phoneAt).containsExactly(BEGIN.plusSeconds(61 * 60));
    }

    @Test
    void opensOneFindingForAnAnomalyHoweverOftenItIsSent() {
        at(5);
        Sending.Item anomaly = item("ANOMALY", "P1", 2, "", "bo");
        send(anomaly);
        send(anomaly);
        assertThat(park.of("inspection-finding")).singleElement().satisfies(finding -> {
            assertThat(finding.summary()).isEqualTo("Lamp broken");
            assertThat(finding.place()).isEqualTo("B1 1F Fire box");
        });
        assertThat(stored()).extracting(Hit::followUp).doesNotContain("");
    }

    @Test
    void endsTheSameInWhateverOrderAndHoweverOftenTwoPhonesSend() {
        List<Map<String, String>> results = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            String fresh = opened("R 08:3" + (seed + 1));
            run = fresh;
            made = 0;
            int shift = seed + 1;
            List<Sending.Item> items = new ArrayList<>(List.of(
                    again(hit(1, 1 + shift), seed),
                    again(hit(2, 2 + shift), seed),
                    again(hit(2, 4 + shift), seed),
                    again(hit(4, 3 + shift), seed),
                    again(hit(5, 35 + shift), seed),
                    again(item("END", "", 36 + shift, "", "bo"), seed)));
            items.addAll(items);
            Collections.shuffle(items, new Random(seed));
            if (seed == 0) {
                at(50);
            }
            for (int from = 0; from < items.size(); from += 1 + seed) {
                List<Sending.Item> part = items.subList(from, Math.min(items.size(), from + 1 + seed));
                sync.take(
                        park.as("bo"),
                        new Sending("phone-" + from % 2, park.tools().clock().instant(), part));
            }
            assertThat(stored()).hasSize(6);
            assertThat(now().state()).isEqualTo(RunType.INCOMPLETE);
            results.add(Map.of(
                    "in", now().fields().get(RunType.IN_WINDOW),
                    "missed", now().fields().get(RunType.MISSED_POINTS),
                    "late", now().fields().get(RunType.LATE_POINTS)));
        }
        assertThat(results).containsOnly(Map.of("in", "3", "missed", "P3 B1 3F Fire box", "late", "P5 B1 5F Fire box"));
    }

    private static Sending.Item again(Sending.Item of, int seed) {
        return new Sending.Item(
                of.id() + "-" + seed,
                of.kind(),
                of.run(),
                of.point(),
                of.at(),
                of.proof(),
                of.label(),
                of.position(),
                of.note(),
                of.photo(),
                of.opens(),
                of.by());
    }
}
