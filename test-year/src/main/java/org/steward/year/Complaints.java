// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;

/** Complaints of a year (P09): solved in time, late or never, not valid, converted, withdrawn, opened again. */
final class Complaints {
    private static final List<String> CATEGORIES =
            List.of("FACILITY", "HYGIENE_GREEN", "SERVICE", "SAFETY", "FEES", "RENOVATION_NOISE", "NEIGHBOUR", "OTHER");
    private static final List<Channel> CHANNELS =
            List.of(Channel.COUNTER, Channel.PHONE, Channel.APP, Channel.BOX, Channel.LETTER);

    private final Play play;
    private String last = "";

    Complaints(Play play) {
        this.play = play;
    }

    /** Plans those of every day, so many in a hundred days. */
    void plan(int inHundredDays) {
        play.everyDay(day -> {
            for (int n = play.dice.nextInt(100); n < inHundredDays; n += 100) {
                play.at(play.on(day, LocalTime.of(8 + play.dice.nextInt(10), play.dice.nextInt(60))), this::receive);
            }
        });
    }

    private void receive() {
        String unit = play.oneOf(play.town().homes());
        String clerk = play.chance(50) ? "csa1" : "csa2";
        Case made = play.open(
                clerk,
                new NewCase(
                        "complaint",
                        play.oneOf(CHANNELS).name(),
                        "",
                        "Something is not as it should be",
                        "",
                        unit,
                        "",
                        play.chance(10) ? Requester.ANONYMOUS : new Requester("", "Wang", "13900000000", false),
                        null,
                        "",
                        null,
                        "",
                        Map.of("category", play.oneOf(CATEGORIES), "urgent", play.chance(5) ? "true" : "false"),
                        ""));
        String number = made.number();
        if (!last.isEmpty() && play.chance(7)) {
            play.link(clerk, number, last, LinkKind.SAME_MATTER);
        }
        last = number;
        if (play.chance(3)) {
            play.in(
                    play.minutes(5, 60),
                    () -> play.step(clerk, number, "convertToSuggestion", "convertReason", "idea"));
        } else {
            play.in(play.minutes(2, 30), () -> registered(clerk, number));
        }
    }

    private void registered(String clerk, String number) {
        if (!play.stepOrSlip(clerk, number, "register", "apologised", "true", "facts", "as told")) {
            return;
        }
        if (!play.chance(6)) {
            play.in(
                    play.chance(85) ? play.hours(1, 20) : play.hours(25, 60),
                    () -> play.step(clerk, number, "firstReply", "firstReplyText", "we are on it"));
        }
        if (play.chance(4)) {
            play.in(
                    play.hours(1, 90),
                    () -> play.step(clerk, number, "withdraw", "withdrawReason", "settled among neighbours"));
        }
        play.in(play.minutes(5, 120), () -> classify(clerk, number));
    }

    private void classify(String clerk, String number) {
        int drawn = play.dice.nextInt(100);
        String grade = drawn < 62 ? "MINOR" : drawn < 90 ? "IMPORTANT" : "MAJOR";
        boolean valid = !play.chance(9);
        if (!play.stepOrSlip(
                clerk,
                number,
                "classify",
                Map.of(
                                "grade",
                                grade,
                                "valid",
                                valid ? "VALID" : "INVALID",
                                "validReason",
                                valid ? "" : "not our matter")
                        .entrySet()
                        .stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new))) {
            return;
        }
        if (!valid) {
            play.in(play.chance(80) ? play.hours(1, 30) : play.hours(60, 100), () -> explain(number));
        } else if (grade.equals("MINOR") && play.chance(25)) {
            play.in(play.hours(1, 60), () -> settled(clerk, number));
        } else if (!play.chance(3)) {
            play.in(play.minutes(5, 90), () -> assign(clerk, number, grade));
        }
    }

    private void explain(String number) {
        if (play.step("cso1", number, "explain", "replyText", "this is why")) {
            play.in(play.hours(1, 48), () -> play.step("cso1", number, "closeExplained"));
        }
    }

    private void settled(String clerk, String number) {
        if (play.stepOrSlip(clerk, number, "settle", "result", "done at once")) {
            answer(clerk, number);
        }
    }

    private void assign(String clerk, String number, String grade) {
        String technician = play.chance(50) ? "tech1" : "tech2";
        if (!play.step(clerk, number, "assign", "assignee", technician)) {
            return;
        }
        Duration limit = Duration.ofDays(grade.equals("MINOR") ? 2 : grade.equals("IMPORTANT") ? 3 : 10);
        if (play.chance(8)) {
            play.in(play.hours(1, 6), () -> pause(number));
        }
        if (play.chance(4)) {
            return;
        }
        int share = play.chance(85) ? 10 + play.dice.nextInt(70) : 110 + play.dice.nextInt(80);
        Duration takes = limit.multipliedBy(share).dividedBy(100);
        play.in(takes.dividedBy(4), () -> play.step(head(number, technician), number, "verify", "finding", "so it is"));
        play.in(
                takes.dividedBy(2),
                () -> play.step(head(number, technician), number, "plan", "measures", "put it right"));
        play.in(takes.multipliedBy(3).dividedBy(4), () -> play.step(head(number, technician), number, "handle"));
        play.in(takes, () -> finish(clerk, technician, number));
    }

    private void pause(String number) {
        if (play.step(
                "cso1",
                number,
                "awaitCustomer",
                "pauseReason",
                "ACCESS",
                "nextContactOn",
                play.today().plusDays(1).toString())) {
            play.in(play.hours(2, 20), () -> play.step("cso1", number, "resume"));
        }
    }

    /** A major one is handled by the first person in charge, whoever had it before. */
    private String head(String number, String technician) {
        return "MAJOR".equals(play.find(number).grade()) ? "rpm1" : technician;
    }

    private void finish(String clerk, String technician, String number) {
        if (play.chance(3)) {
            if (play.step("rpm1", number, "legal", "legalReason", "nothing else helps")) {
                play.in(play.hours(24, 240), () -> {
                    if (play.step("rpm1", number, "legalSettled", "result", "a settlement")) {
                        answer(clerk, number);
                    }
                });
            }
        } else if (play.stepOrSlip(head(number, technician), number, "finish", "result", "it is done")) {
            answer(clerk, number);
        }
    }

    private void answer(String clerk, String number) {
        if (play.chance(3)) {
            play.in(
                    play.hours(1, 20),
                    () -> play.step(
                            "rpm1",
                            number,
                            "closeUnresolved",
                            "unresolvedReasons",
                            "cannot be done",
                            "informed",
                            "OC"));
            return;
        }
        play.in(play.chance(85) ? play.minutes(20, 300) : play.hours(20, 60), () -> {
            boolean major = "MAJOR".equals(play.find(number).grade());
            boolean told = major
                    ? play.step("rpm1", number, "replyMajor", "replyText", "the result")
                    : play.step(clerk, number, "reply", "replyText", "the result");
            if (told) {
                Calls.after(play, number, major ? List.of("csm1", "csm2") : List.of("cso1"), Method.HOME, said -> {
                    if (said == Satisfaction.C) {
                        again(clerk, number);
                    } else if (said == null) {
                        play.in(
                                play.hours(5, 50),
                                () -> play.step(
                                        "cso1",
                                        number,
                                        "closeUnreached",
                                        "letterSentOn",
                                        play.today().toString()));
                    }
                });
            }
        });
    }

    private void again(String clerk, String number) {
        String grade = play.find(number).grade();
        play.in(play.minutes(20, 300), () -> assign(clerk, number, grade.isEmpty() ? "MINOR" : grade));
    }
}
