// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Satisfaction;

/** Requests of a year (P01): answered at once, dispatched, returned, done in time or late, opened again, declined. */
final class Requests {
    private static final List<String> KINDS =
            List.of("ENQUIRY", "REPAIR", "REPAIR", "REPAIR", "SPECIAL", "HELP", "FEE");
    private static final List<String> FAULTS = List.of("SAFETY", "URGENT", "MINOR", "MINOR", "MINOR", "CIVIL");
    private static final String RESULT = "result";

    private final Play play;
    private final Play haste;

    Requests(Play play) {
        this.play = play;
        haste = play.aside(19);
    }

    /** Plans those of every day, so many in a hundred days. */
    void plan(int inHundredDays) {
        play.everyDay(day -> {
            for (int n = play.dice.nextInt(100); n < inHundredDays; n += 100) {
                play.at(
                        play.on(day, LocalTime.of(8 + play.dice.nextInt(11), play.dice.nextInt(60))),
                        () -> receive(play.chance(50) ? "csa1" : "csa2"));
            }
        });
    }

    private void receive(String clerk) {
        Map<String, String> fields = new HashMap<>();
        String kind = play.oneOf(KINDS);
        fields.put("kind", kind);
        if (kind.equals("REPAIR")) {
            fields.put("faultClass", play.oneOf(FAULTS));
        }
        if (kind.equals("SPECIAL") && play.chance(60)) {
            fields.put("wantedAt", play.now().plus(play.hours(4, 70)).toString());
        }
        Case made = play.open(
                clerk,
                NewCase.of("request", Channel.PHONE, "Something is wanted", fields)
                        .inUnit(play.oneOf(play.town().homes())));
        String number = made.number();
        if (play.chance(25)) {
            play.promise(clerk, number, play.now().plus(play.hours(2, 60)));
            if (play.chance(15)) {
                play.in(
                        play.minutes(20, 60),
                        () -> play.promise(clerk, number, play.now().plus(play.hours(3, 70))));
            }
        }
        if (play.chance(4)) {
            play.in(play.hours(1, 40), () -> play.step(clerk, number, "cancel", "cancelReason", "not needed"));
        }
        int drawn = play.dice.nextInt(100);
        if (drawn < 4) {
            play.in(
                    play.hours(1, 5),
                    () -> play.step("cso1", number, "decline", "declineReason", "rules", "alternative", "a firm"));
        } else if (kind.equals("ENQUIRY") && drawn < 90 || drawn < 15) {
            play.in(play.chance(90) ? play.minutes(1, 60) : play.hours(5, 70), () -> answer(clerk, number));
        } else if (drawn < 96) {
            play.in(play.chance(85) ? play.minutes(1, 14) : play.minutes(16, 90), () -> dispatch(clerk, number));
        }
    }

    private void answer(String clerk, String number) {
        if (!play.stepOrSlip(clerk, number, "answer", RESULT, "that is how it is")) {
            return;
        }
        if (play.chance(12)) {
            play.in(play.chance(70) ? play.hours(2, 100) : play.hours(170, 300), () -> again(clerk, number));
        } else {
            confirm(clerk, number);
        }
    }

    private void again(String clerk, String number) {
        if (play.step(clerk, number, "reopen")) {
            work(clerk, number, play.chance(50) ? "tech1" : "tech2");
        }
    }

    /** The counter sends somebody. */
    void dispatch(String clerk, String number) {
        String technician = play.chance(50) ? "tech1" : "tech2";
        if (!play.stepOrSlip(clerk, number, "dispatch", "worker", technician)) {
            return;
        }
        if (play.chance(6)) {
            play.in(play.minutes(2, 20), () -> {
                if (play.step(technician, number, "returnIt", "returned", "not ours")) {
                    play.in(play.minutes(2, 30), () -> dispatch(clerk, number));
                }
            });
        } else {
            work(clerk, number, technician);
        }
    }

    private void work(String clerk, String number, String technician) {
        boolean emergency = isEmergency(number);
        Duration accepted = play.minutes(1, 18);
        play.in(emergency ? Duration.ofMinutes(1) : accepted, () -> play.step(technician, number, "accept"));
        if (play.chance(5)) {
            return;
        }
        Duration takes = play.chance(85) ? play.hours(1, 20) : play.hours(40, 110);
        Duration begins = takes.dividedBy(4).plus(Duration.ofMinutes(19));
        play.in(emergency ? haste.minutes(2, 12) : begins, () -> play.step(technician, number, "arrive"));
        if (play.chance(7)) {
            play.in(begins.plusMinutes(5), () -> pause(technician, number));
        }
        play.in(begins.plus(takes), () -> finish(clerk, technician, number, 0));
    }

    private boolean isEmergency(String number) {
        return List.of("SAFETY", "URGENT").contains(play.find(number).fields().getOrDefault("faultClass", ""));
    }

    private void pause(String technician, String number) {
        if (play.step(
                technician,
                number,
                "awaitThirdParty",
                "pauseReason",
                "PART",
                "nextContactOn",
                play.today().plusDays(1).toString())) {
            play.in(play.hours(1, 30), () -> play.step(technician, number, "resume"));
        }
    }

    private void finish(String clerk, String technician, String number, int tries) {
        if (play.find(number).state().startsWith("AWAITING") && tries < 4) {
            play.in(play.hours(8, 9), () -> finish(clerk, technician, number, tries + 1));
        } else if (play.stepOrSlip(technician, number, "finish", RESULT, "it works")) {
            Calls.after(play, number, List.of(clerk, "cso1"), Method.PHONE, said -> {
                if (said == Satisfaction.C) {
                    work(clerk, number, technician);
                }
            });
            confirm(clerk, number);
        }
    }

    private void confirm(String clerk, String number) {
        if (play.chance(75)) {
            play.in(play.chance(80) ? play.minutes(10, 900) : play.hours(30, 70), () -> {
                if (play.step(clerk, number, "confirm", "confirmMode", "PHONE") && play.chance(80)) {
                    play.in(play.hours(1, 60), () -> play.step(clerk, number, "close"));
                }
            });
        }
    }
}
