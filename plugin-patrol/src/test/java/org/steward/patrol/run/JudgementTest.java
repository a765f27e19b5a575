// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.steward.patrol.route.Proof;
import org.steward.patrol.route.VisitOrder;

/** A run from 20:00 to 20:40, to be begun by 20:10; hits count from 19:50 on. */
class JudgementTest {
    private static final Instant EIGHT = Instant.parse("2026-12-07T12:00:00Z");
    private static final List<String> POINTS = List.of("A", "B", "C", "D");

    private int made;

    private static RunPlan plan(VisitOrder order) {
        return new RunPlan(at(-10), at(0), at(10), at(40), order, POINTS);
    }

    private static Instant at(int minutes) {
        return EIGHT.plusSeconds(60L * minutes);
    }

    private Hit record(Hit.Kind kind, String point, int minutes) {
        return new Hit(
                "id-" + made++,
                kind,
                "PTR-1",
                "NIGHT",
                point,
                at(minutes),
                at(minutes),
                at(minutes + 1),
                Optional.of(Proof.QR),
                "bo",
                "phone",
                "",
                "",
                "",
                "",
                Standing.COUNTS);
    }

    private Hit hit(String point, int minutes) {
        return record(Hit.Kind.HIT, point, minutes);
    }

    private static Judgement judge(Hit... hits) {
        return Judgement.of(plan(VisitOrder.ORDERED), List.of(hits));
    }

    @Test
    void isCompleteWhenEveryPointWasHitInTheWindowItsEdgesIncluded() {
        Judgement judged = judge(hit("A", -10), hit("B", 5), hit("C", 20), hit("D", 40));
        assertThat(judged.isComplete()).isTrue();
        assertThat(judged.isOver()).isTrue();
        assertThat(judged.inWindow()).isEqualTo(4);
    }

    @Test
    void namesEveryMissedPointInTheOrderOfThePlan() {
        Judgement judged = judge(hit("C", 3));
        assertThat(judged.missed()).containsExactly("A", "B", "D");
        assertThat(judged.isOver()).isFalse();
        assertThat(judge(hit("C", 3), record(Hit.Kind.END, "", 4)).isOver()).isTrue();
    }

    @Test
    void countsALatePointAsHitButNotInTheWindow() {
        Judgement judged = judge(hit("A", 1), hit("B", 2), hit("C", 3), hit("D", 41));
        assertThat(judged.late()).containsExactly("D");
        assertThat(judged.missed()).isEmpty();
        assertThat(judged.inWindow()).isEqualTo(3);
        assertThat(judged.isComplete()).isFalse();
    }

    @Test
    void takesTheFirstHitOfAPointThatIsNotTooEarly() {
        Judgement judged = judge(hit("A", -11), hit("A", 7), hit("A", 3));
        assertThat(judged.counted()).extracting(Hit::at).containsExactly(at(3));
    }

    @Test
    void isNotBegunWhenNoPointWasHitInTenMinutes() {
        assertThat(judge(hit("A", 10)).isBegun()).isTrue();
        Judgement late = judge(hit("A", 11), hit("B", 12));
        assertThat(late.isBegun()).isFalse();
        assertThat(late.inWindow()).isZero();
        assertThat(late.missed()).containsExactlyElementsOf(POINTS);
    }

    @Test
    void namesThePointsThatCameAfterOneBehindThemUnlessAnyOrderIsRight() {
        List<Hit> hits = List.of(hit("A", 1), hit("C", 2), hit("B", 3), hit("D", 4));
        assertThat(Judgement.of(plan(VisitOrder.ORDERED), hits).outOfOrder()).containsExactly("B");
        assertThat(Judgement.of(plan(VisitOrder.RANDOM), hits).outOfOrder()).containsExactly("B");
        assertThat(Judgement.of(plan(VisitOrder.FREE), hits).outOfOrder()).isEmpty();
    }

    @Test
    void leavesPointsOutThatTheRunDoesNotHave() {
        assertThat(judge(hit("X", 1)).isBegun()).isFalse();
    }

    @Test
    void judgesTheSameInWhateverOrderAndHoweverOftenRecordsAreGiven() {
        Random chance = new Random(27);
        for (int trial = 0; trial < 300; trial++) {
            List<Hit> records = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                records.add(record(
                        i == 11 ? Hit.Kind.END : Hit.Kind.HIT,
                        "ABCDX".substring(i % 5, i % 5 + 1),
                        chance.nextInt(-15, 60)));
            }
            Judgement first = Judgement.of(plan(VisitOrder.ORDERED), records);
            List<Hit> shuffled = new ArrayList<>(records);
            shuffled.addAll(records.subList(0, chance.nextInt(12)));
            Collections.shuffle(shuffled, chance);
            assertThat(Judgement.of(plan(VisitOrder.ORDERED), shuffled)).isEqualTo(first);
        }
    }

    @Test
    void neverGetsWorseByOneMoreRecord() {
        Random chance = new Random(59);
        for (int trial = 0; trial < 300; trial++) {
            List<Hit> records = new ArrayList<>();
            int before = 0;
            for (int i = 0; i < 10; i++) {
                records.add(hit("ABCDX".substring(chance.nextInt(5)).substring(0, 1), chance.nextInt(-15, 60)));
                int now = Judgement.of(plan(VisitOrder.FREE), records).inWindow();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }
}
