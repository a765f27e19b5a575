// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** What else the front desk sees in a year: calls, papers, first-asked cards, guided visits, greetings, spot checks. */
final class FrontDesk {
    private static final String[] ITEMS = {"rises", "receives", "hands", "farewell", "appearance"};

    private final Play play;
    private final Requests requests;

    FrontDesk(Play play, Requests requests) {
        this.play = play;
        this.requests = requests;
    }

    /** Plans all of it, for so many times the customers of a small estate. */
    void plan(int times) {
        play.everyDay(day -> {
            sometimes(day, 80 * times, this::call);
            sometimes(day, 40 * times, this::papers);
            sometimes(day, 30 * times, this::asked);
            sometimes(day, 12 * times, this::guide);
            greeting(day);
            if (day.getDayOfWeek().getValue() == 1) {
                play.at(play.on(day, LocalTime.of(8, 0)), this::spotCheck);
            }
        });
    }

    private void sometimes(LocalDate day, int inHundredDays, Runnable what) {
        for (int n = play.dice.nextInt(100); n < inHundredDays; n += 100) {
            play.at(play.on(day, LocalTime.of(7 + play.dice.nextInt(13), play.dice.nextInt(60))), what);
        }
    }

    private void call() {
        int drawn = play.dice.nextInt(100);
        int rings = drawn < 85 ? 1 + play.dice.nextInt(3) : 4 + play.dice.nextInt(5);
        boolean answered = !play.chance(8);
        Case made = play.open(
                "csa1",
                NewCase.of(
                        "call",
                        Channel.PHONE,
                        "A call",
                        Map.of(
                                "rings",
                                Integer.toString(answered ? rings : play.dice.nextInt(6)),
                                "answered",
                                Boolean.toString(answered),
                                "agent",
                                "csa1")));
        play.in(play.minutes(1, 15), () -> play.step("csa1", made.number(), "noMatter"));
    }

    private void papers() {
        Case made =
                play.open("guard1", NewCase.of("document-check", Channel.COUNTER, "Papers", Map.of("document", "ID")));
        int drawn = play.dice.nextInt(100);
        if (drawn < 78) {
            play.in(
                    Duration.ofSeconds(5 + play.dice.nextInt(20)),
                    () -> play.step("guard1", made.number(), "giveBack"));
        } else if (drawn < 97) {
            String[] excuse = drawn < 88 ? new String[] {"excuse", "COPY"} : new String[0];
            play.in(
                    Duration.ofSeconds(26 + play.dice.nextInt(200)),
                    () -> play.step("guard1", made.number(), "giveBackLate", excuse));
        }
    }

    private void asked() {
        String member = play.chance(50) ? "guard1" : "csa1";
        Map<String, String> fields = play.chance(10) ? Map.of("special", "true") : Map.of();
        String number = play.open(
                        member,
                        NewCase.of("first-asked", Channel.VISIT, "Asked on the way", fields)
                                .inUnit(play.oneOf(play.town().homes())))
                .number();
        if (play.chance(5)) {
            play.in(play.minutes(3, 200), () -> play.step(member, number, "withdraw", "withdrawReason", "forgotten"));
        }
        if (play.chance(35)) {
            play.in(play.minutes(1, 15), () -> {
                if (play.step(member, number, "answer", "directAnswer", "that way")) {
                    end(member, number);
                }
            });
        } else if (play.chance(95)) {
            play.in(play.minutes(1, 13), () -> transfer(member, number));
        }
    }

    private void transfer(String member, String number) {
        String request = play.open(
                        "csa2", NewCase.of("request", Channel.PATROL, "Asked on the way", Map.of("kind", "OTHER")))
                .number();
        if (!play.step(member, number, "transfer", "requestNumber", request, "toldTo", "csa2")) {
            return;
        }
        play.in(play.minutes(1, 20), () -> requests.dispatch("csa2", request));
        play.in(play.minutes(5, 40), () -> {
            Instant promised = play.now().plus(play.hours(2, 50));
            if (play.step("csa2", number, "land", "department", Town.WORKS, "promisedFinishAt", promised.toString())) {
                promise(member, number, promised);
            }
        });
    }

    private void promise(String member, String number, Instant promised) {
        play.in(play.minutes(2, 18), () -> {
            if (!play.step(member, number, "promise") || play.chance(5)) {
                return;
            }
            Instant done = play.chance(85) ? promised.minusSeconds(1800) : promised.plusSeconds(5400);
            play.at(done, () -> {
                if (play.step("csa2", number, "result", "result", "done")) {
                    play.in(play.chance(85) ? play.minutes(2, 28) : play.minutes(35, 90), () -> told(member, number));
                }
            });
        });
    }

    private void told(String member, String number) {
        int drawn = play.dice.nextInt(100);
        String says = drawn < 85 ? "YES" : drawn < 95 ? "NO" : "UNKNOWN";
        if (!play.step(member, number, "feedBack", "customerSays", says)) {
            return;
        }
        if (says.equals("NO")) {
            play.in(play.minutes(5, 60), () -> {
                Instant promised = play.now().plus(play.hours(3, 30));
                String step = play.find(number).reopened() < 1 ? "again" : "againToManager";
                if (play.step(
                        member, number, step, "department", Town.WORKS, "promisedFinishAt", promised.toString())) {
                    promise(member, number, promised);
                }
            });
        } else {
            end(member, number);
        }
    }

    private void end(String member, String number) {
        if (play.chance(90)) {
            play.in(
                    play.minutes(10, 90),
                    () -> play.step(
                            "csm1",
                            number,
                            "managerCalled",
                            "managerContactAt",
                            play.now().toString()));
            play.in(
                    play.chance(85) ? play.minutes(100, 3000) : play.hours(75, 120),
                    () -> play.step(member, number, "close", "customerSays", "YES"));
        }
    }

    private void guide() {
        boolean official = play.chance(60);
        Instant expected = play.now().plus(official ? play.hours(30, 80) : play.hours(2, 5));
        String number = play.open(
                        "cso1",
                        NewCase.of(
                                "guided-visit",
                                Channel.PHONE,
                                "Visitors",
                                Map.of("kind", official ? "TOUR" : "ESCORT", "expectedAt", expected.toString())))
                .number();
        if (official && !play.step("csm1", number, "approve")) {
            return;
        }
        if (play.chance(10)) {
            play.step("cso1", number, "cancel", "cancelReason", "called off");
            return;
        }
        play.step(
                "cso1", number, official ? "prepare" : "prepareSimple", "guide", "csa1", "route", "gate, garden, hall");
        play.at(expected.minusSeconds(600), () -> play.step("csa1", number, "start"));
        play.at(expected.plus(play.minutes(30, 150)), () -> {
            if (play.step("csa1", number, "complete") && play.chance(90)) {
                int drawn = play.dice.nextInt(100);
                play.in(
                        play.hours(1, 30),
                        () -> play.step(
                                "cso1", number, "recordFeedback", "rating", drawn < 80 ? "A" : drawn < 92 ? "B" : "C"));
            }
        });
    }

    private void greeting(LocalDate day) {
        Instant from = play.on(day, LocalTime.of(17, 30));
        Instant to = play.on(day, LocalTime.of(18, 0));
        String manager = day.getDayOfYear() % 2 == 0 ? "csm1" : "csm2";
        play.at(play.on(day, LocalTime.of(0, 5)), () -> {
            String number = play.open(
                            "system:frontdesk",
                            NewCase.of(
                                            "greeting-session",
                                            Channel.PATROL,
                                            "Greeting " + day,
                                            Map.of("windowFrom", from.toString(), "windowTo", to.toString()))
                                    .at("Main gate")
                                    .from("duty:year/greeting:" + day))
                    .number();
            play.centre()
                    .desk
                    .assign(play.as("system:frontdesk"), number, -1, manager, "")
                    .orElseThrow();
            int drawn = play.dice.nextInt(100);
            if (drawn < 4) {
                play.at(from.minusSeconds(7200), () -> play.step("cso1", number, "cancel", "reason", "holiday"));
            } else if (drawn < 90) {
                play.at(from.plusSeconds(play.dice.nextInt(600) - 300), () -> play.step(manager, number, "checkIn"));
                play.at(to.plusSeconds(60 + play.dice.nextInt(400)), () -> play.step(manager, number, "checkOut"));
            } else if (drawn < 94) {
                play.at(from.plusSeconds(700), () -> play.step(manager, number, "takeOver"));
                play.at(to.plusSeconds(60), () -> play.step(manager, number, "checkOut"));
            }
        });
    }

    private void spotCheck() {
        String number = play.open(
                        "system:frontdesk",
                        NewCase.of("spot-check", Channel.PATROL, "Spot check", Map.of())
                                .at("Main gate")
                                .from("duty:year/spot:" + play.today()))
                .number();
        if (play.chance(90)) {
            play.in(play.hours(1, 9), () -> {
                Map<String, String> seen = new HashMap<>();
                for (String item : ITEMS) {
                    int drawn = play.dice.nextInt(100);
                    seen.put(item + "Result", drawn < 85 ? "PASS" : drawn < 93 ? "FAIL" : "NA");
                    seen.put(item + "Note", "seen");
                    if (drawn >= 85 && drawn < 93) {
                        seen.put(item + "Photo", play.file(number));
                    }
                }
                play.step("cso1", number, "observe", seen);
            });
        }
    }
}
