// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.steward.patrol.Park;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Standing;

/** How a run moves on by what phones send. */
class WalkSyncTest extends WalkedRun {
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
