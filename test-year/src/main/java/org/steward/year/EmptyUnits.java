// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** Vacant units of a year (P20): the ledger, the rounds with their checks, units that are moved into and out of. */
final class EmptyUnits {
    private static final List<String> ITEMS = List.of(
            "doors",
            "windows",
            "water",
            "power",
            "gas",
            "leak",
            "ventilation",
            "smell",
            "sockets",
            "furniture",
            "clean",
            "meters");
    private static final List<String> KINDS = List.of("UNSOLD", "SOLD", "UNUSED", "LEFT");
    private static final Map<String, String> ENTER =
            Map.of("UNSOLD", "enterUnsold", "SOLD", "enterSold", "UNUSED", "enterEmpty", "LEFT", "enterMovedOut");

    private final Play play;

    EmptyUnits(Play play) {
        this.play = play;
    }

    /** Plans it. */
    void plan() {
        int turn = 0;
        for (String unit : play.town().empty()) {
            String kind = KINDS.get(turn++ % KINDS.size());
            play.in(play.minutes(1, 300), () -> enter(unit, kind));
        }
        play.everyDay(day -> {
            if (day.getDayOfMonth() == 1) {
                KINDS.forEach(kind -> play.at(play.on(day, LocalTime.of(6, 0)), () -> round(kind, day)));
            }
        });
    }

    private void enter(String unit, String kind) {
        String number = play.open(
                        "csa1",
                        NewCase.of("vacant-unit", Channel.COUNTER, "Vacant " + unit, Map.of("kind", kind))
                                .inUnit(unit))
                .number();
        if (play.step("csa1", number, ENTER.get(kind)) && kind.equals("LEFT")) {
            play.in(play.hours(24 * 40, 24 * 200), () -> {
                if (play.step("csa1", number, "let", "keysHanded", "0")) {
                    play.in(
                            play.hours(24 * 50, 24 * 120),
                            () -> play.step(
                                    "csa1",
                                    number,
                                    "moveOut",
                                    "kind",
                                    "LEFT",
                                    "since",
                                    play.today().toString()));
                }
            });
        }
    }

    private void round(String kind, LocalDate day) {
        String number = play.open(
                        "system:vacancy",
                        NewCase.of("vacancy-round", Channel.PATROL, "Round " + kind + " " + day, Map.of())
                                .at(kind)
                                .from("duty:year/round:" + kind + ":" + day))
                .number();
        play.in(
                play.hours(2, 60),
                () -> play.step(
                        "csa1",
                        number,
                        "updateRegister",
                        "registerUpdatedOn",
                        play.today().toString()));
        play.in(play.hours(1, 2), this::walk);
        play.in(play.hours(24 * 9, 24 * 11), () -> play.step("cso1", number, "complete", "roundNote", "all seen"));
    }

    /** Plans what becomes of the checks that are due and not planned yet. */
    private void walk() {
        play
                .centre()
                .reader
                .list(
                        play.as("system:year"),
                        CaseQuery.of(Map.of("type", "vacancy-check", "state", "DUE", "limit", "200")))
                .orElseThrow()
                .rows()
                .stream()
                .filter(check -> planned.add(check.number()))
                .map(check -> check.number())
                .filter(number -> !play.chance(7))
                .forEach(number -> play.in(play.hours(4, 24 * 8), () -> inspect(number)));
    }

    private final java.util.Set<String> planned = new java.util.HashSet<>();

    private void inspect(String number) {
        Map<String, String> seen = new HashMap<>();
        for (String item : ITEMS) {
            boolean failed = play.chance(2);
            seen.put(item + "Result", failed ? "FAIL" : play.chance(10) ? "NA" : "PASS");
            if (failed) {
                seen.put(item + "Note", "seen");
                seen.put(item + "Photo", play.file(number));
            }
        }
        if (play.step("csa1", number, "inspect", seen)) {
            play.in(play.hours(2, 60), () -> play.step("cso1", number, "review", "rechecked", "false"));
            play.in(play.hours(61, 80), () -> play.step("csa1", number, "close", "ownerReport", "SENT"));
        }
    }
}
