// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Proof;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;
import org.steward.patrol.run.RunType;
import org.steward.patrol.run.Runs;
import org.steward.patrol.run.Standing;

/** The guards' walks of a year (P27): points hit in time, late or not at all; walks missed, sent in later, excused. */
final class Walks {
    private static final String PATROL = "system:patrol";
    private static final List<String> POINTS =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "P" + i).toList();
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Play play;
    private final Runs runs;

    Walks(Play play) {
        this.play = play;
        YearCentre centre = play.centre();
        runs = new Runs(new PatrolTools(
                centre.desk,
                centre.reader,
                centre.types,
                centre.attachments,
                centre.parameters,
                centre.estates,
                centre.staff,
                null,
                centre.store.transactions(),
                centre.clock));
    }

    /** Plans two a day. */
    void plan() {
        play.everyDay(day -> List.of(2, 21).forEach(hour -> plan(day, hour)));
    }

    private void plan(LocalDate day, int hour) {
        Instant from = play.on(day, LocalTime.of(hour, 0));
        play.at(from.minus(WINDOW), () -> scheduled(from));
    }

    private void scheduled(Instant from) {
        String number = play.open(
                        PATROL,
                        NewCase.of(RunType.ID, Channel.PATROL, "Walk of " + from, Map.of())
                                .from("duty:year/walk:" + from))
                .number();
        play.step(
                PATROL,
                number,
                "plan",
                Map.of(
                        RunType.ROUTE,
                        "R1",
                        RunType.FROM,
                        from.toString(),
                        RunType.TO,
                        from.plus(WINDOW).toString(),
                        RunType.POINTS,
                        POINTS.stream().collect(Collectors.joining(" ")),
                        RunType.ORDER,
                        "FREE",
                        RunType.PLANNED,
                        Integer.toString(POINTS.size())));
        if (!play.chance(4)) {
            walked(number, from);
        }
        play.at(from.plus(Duration.ofMinutes(11)), () -> missed(number));
        play.at(from.plus(WINDOW).plus(Duration.ofMinutes(16)), () -> runs.settle(Town.ESTATE, number));
    }

    /** A phone without a network sends hours later what it recorded. */
    private void walked(String number, Instant from) {
        String guard = play.chance(50) ? "guard1" : "guard2";
        Duration sentAfter = play.chance(8) ? play.hours(2, 5) : Duration.ZERO;
        for (int i = 0; i < POINTS.size(); i++) {
            String point = POINTS.get(i);
            Instant at = play.chance(2)
                    ? from.plus(WINDOW).plus(play.minutes(1, 10))
                    : from.plus(Duration.ofMinutes(1 + 4L * i)).plus(play.minutes(0, 2));
            if (!play.chance(2)) {
                play.at(at.plus(sentAfter), () -> hit(number, point, guard, at));
            }
        }
    }

    private void hit(String number, String point, String guard, Instant at) {
        Hit hit = new Hit(
                "walk-" + number + "-" + point,
                Hit.Kind.HIT,
                number,
                "R1",
                point,
                at,
                at,
                play.now(),
                Optional.of(Proof.QR),
                guard,
                "phone",
                "",
                "",
                "",
                "",
                Standing.COUNTS);
        play.centre().store.transactions().write(Town.ESTATE, sql -> Hits.keep(sql, hit));
        runs.settle(Town.ESTATE, number);
    }

    private void missed(String number) {
        if (play.find(number).state().equals(RunType.SCHEDULED)
                && play.step(PATROL, number, "miss")
                && play.chance(20)) {
            play.in(play.hours(1, 9), () -> play.step("gcap1", number, "excuse", "excuse", "a fire"));
        }
    }
}
