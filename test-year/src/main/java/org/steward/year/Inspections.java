// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** The manager's daily round of a year and what becomes of its findings (P23). */
final class Inspections {
    private static final List<String> ITEMS =
            List.of("appearance", "counter", "posts", "lobbies", "outside", "green", "facilities", "escape");

    private final Play play;
    private final Set<String> seen = new HashSet<>();

    Inspections(Play play) {
        this.play = play;
    }

    /** Plans it. */
    void plan() {
        play.everyDay(day -> play.at(play.on(day, LocalTime.of(0, 2)), () -> round(day)));
    }

    private void round(LocalDate day) {
        String number = play.open(
                        "system:patrol",
                        NewCase.of("round-daily", Channel.PATROL, "Round of " + day, Map.of())
                                .from("duty:year/round-daily:" + day))
                .number();
        if (play.chance(6)) {
            return;
        }
        play.at(play.on(day, LocalTime.of(9, 0)).plus(play.minutes(0, 300)), () -> {
            if (play.step("csm1", number, "start") && !play.chance(4)) {
                play.in(play.minutes(30, 200), () -> complete(number));
            }
        });
    }

    private void complete(String number) {
        Map<String, String> found = new HashMap<>();
        for (String item : ITEMS) {
            boolean failed = play.chance(7);
            found.put(item + "Result", failed ? "FAIL" : play.chance(5) ? "NA" : "PASS");
            if (failed) {
                found.put(item + "Note", "not in order");
            }
        }
        if (play.step("csm1", number, "complete", found)) {
            play.in(play.hours(1, 30), () -> play.step("rpm1", number, "review"));
            play.in(play.minutes(1, 2), this::findings);
        }
    }

    /** Plans what becomes of the findings nobody has looked at. */
    private void findings() {
        play
                .centre()
                .reader
                .list(
                        play.as("system:year"),
                        CaseQuery.of(Map.of("type", "inspection-finding", "state", "OPEN", "limit", "50")))
                .orElseThrow()
                .rows()
                .stream()
                .map(Case::number)
                .filter(seen::add)
                .filter(number -> !play.chance(5))
                .forEach(number -> play.in(play.minutes(10, 600), () -> notice(number)));
    }

    private void notice(String number) {
        boolean told = play.step(
                "csa1",
                number,
                "sendNotice",
                "party",
                "OURSELVES",
                "rectifier",
                "tech1",
                "noticeText",
                "put it in order");
        if (told && !play.chance(5)) {
            play.in(play.hours(2, 70), () -> fixed(number));
        }
    }

    private void fixed(String number) {
        if (!play.step("tech1", number, "reportFixed", "action", "put in order")) {
            return;
        }
        play.in(play.hours(1, 30), () -> {
            if (play.chance(85)) {
                if (play.step("csa1", number, "recheckPass", "recheckNote", "in order")) {
                    play.in(play.hours(1, 5), () -> play.step("csa1", number, "close"));
                }
            } else if (play.step("csa1", number, "recheckFail", "recheckNote", "still not")) {
                play.in(play.hours(1, 8), () -> again(number));
            }
        });
    }

    private void again(String number) {
        boolean told = play.step(
                "csa1",
                number,
                "noticeAgain",
                "party",
                "OURSELVES",
                "rectifier",
                "tech2",
                "noticeText",
                "put it in order now");
        if (told) {
            play.in(play.hours(1, 40), () -> {
                if (play.step("tech2", number, "reportFixed", "action", "put in order")) {
                    play.in(
                            play.hours(1, 12),
                            () -> play.step("csa1", number, "recheckPass", "recheckNote", "in order"));
                }
            });
        }
    }
}
