// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** What comes every day of a year: the complaint box (P10) and the information list (P11). */
final class Routine {
    private final Play play;

    Routine(Play play) {
        this.play = play;
    }

    /** Plans it, with so many pieces of information in a hundred days. */
    void plan(int inHundredDays) {
        play.everyDay(day -> {
            play.at(play.on(day, LocalTime.of(0, 1)), () -> box(day));
            for (int n = play.dice.nextInt(100); n < inHundredDays; n += 100) {
                play.at(play.on(day, LocalTime.of(play.dice.nextInt(24), play.dice.nextInt(60))), this::information);
            }
        });
    }

    private void box(LocalDate day) {
        String number = play.open(
                        "system:complaints",
                        NewCase.of("box-opening", Channel.PATROL, "Open the box " + day, Map.of())
                                .at("Main gate")
                                .from("duty:year/box:" + day))
                .number();
        int drawn = play.dice.nextInt(100);
        if (drawn < 4) {
            return;
        }
        Instant opened = play.on(day, LocalTime.of(15, 0)).plusSeconds(play.dice.nextInt(1790));
        if (drawn < 65) {
            play.at(opened, () -> play.step("guard1", number, "boxEmpty"));
            return;
        }
        int letters = 1 + play.dice.nextInt(3);
        play.at(opened, () -> {
            if (!play.stepOrSlip("guard1", number, "openBox", "letterCount", Integer.toString(letters))
                    || play.chance(4)) {
                return;
            }
            Instant handed = play.chance(88)
                    ? play.now().plus(play.minutes(5, 80))
                    : play.on(day, LocalTime.of(17, 1)).plus(play.minutes(0, 120));
            play.at(handed, () -> {
                if (play.step("guard1", number, "handOver", "receivedBy", "csa1")) {
                    play.in(
                            play.minutes(10, 100),
                            () -> play.step(
                                    "csa1", number, "registerLetters", "registeredCount", Integer.toString(letters)));
                    play.in(play.hours(2, 40), () -> play.step("cso1", number, "close"));
                }
            });
        });
    }

    private void information() {
        int drawn = play.dice.nextInt(100);
        String urgency = drawn < 70 ? "NORMAL" : drawn < 92 ? "URGENT" : "FLASH";
        String number = play.open(
                        "icc1",
                        NewCase.of(
                                "information",
                                Channel.PHONE,
                                "Something was seen",
                                Map.of("source", "PATROL", "kind", "SERVICE", "urgency", urgency)))
                .number();
        boolean direct = play.chance(80);
        play.in(
                play.minutes(0, 20),
                () -> play.step(
                        "icc1", number, "analyse", "urgency", urgency, "decision", direct ? "DIRECT" : "REPORT"));
        if (play.chance(4)) {
            return;
        }
        play.in(play.minutes(21, 60), () -> {
            if (direct) {
                issued(number, play.step("icc1", number, "issue", "assignee", "tech1"));
            } else if (play.step("icc1", number, "report")) {
                play.in(play.hours(1, 30), () -> {
                    play.step("csm1", number, "instruct", "instruction", "do it");
                    issued(number, play.step("icc1", number, "issueInstruction", "assignee", "tech2"));
                });
            }
        });
    }

    private void issued(String number, boolean isIssued) {
        if (!isIssued || play.chance(4)) {
            return;
        }
        play.in(play.chance(80) ? play.minutes(1, 50) : play.hours(2, 30), () -> {
            if (play.step("tech1", number, "acknowledge")) {
                play.in(play.hours(1, 20), () -> play.step("icc1", number, "track", "tracking", "under way"));
                play.in(play.hours(21, 40), () -> play.step("icc1", number, "resolve", "result", "over"));
                play.in(play.hours(41, 50), () -> play.step("icc1", number, "reportResult"));
            }
        });
    }
}
