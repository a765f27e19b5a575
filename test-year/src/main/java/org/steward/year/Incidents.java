// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** Incidents of a year (P27): alarms at any hour, reached in time or late, some of them cases of the police. */
final class Incidents {
    private static final List<String> KINDS = List.of("FIRE", "THEFT", "FIGHT", "MEDICAL", "LIFT", "FLOOD", "OTHER");
    private static final List<String> CASES = List.of("FIRE", "CRIMINAL", "TRAFFIC");

    private final Play play;

    Incidents(Play play) {
        this.play = play;
    }

    /** Plans them, so many in ten days. */
    void plan(int inTenDays) {
        play.everyDay(day -> {
            for (int n = play.dice.nextInt(10); n < inTenDays; n += 10) {
                play.at(play.on(day, LocalTime.of(play.dice.nextInt(24), play.dice.nextInt(60))), () -> alarm(day));
            }
        });
    }

    private void alarm(LocalDate day) {
        String level = play.chance(85) ? "L1" : play.chance(80) ? "L2" : "L3";
        String number = play.open(
                        "icc1",
                        NewCase.of(
                                "incident",
                                Channel.PHONE,
                                "Alarm of " + day,
                                Map.of("kind", play.oneOf(KINDS), "level", level)))
                .number();
        play.in(Duration.ofSeconds(10 + play.dice.nextInt(60)), () -> {
            if (play.step("icc1", number, "dispatch", "post", "Mobile 1 机动岗1", "sentTo", "guard1")) {
                arrive(number);
            }
        });
    }

    private void arrive(String number) {
        if (play.chance(2)) {
            return;
        }
        Duration way = play.chance(88)
                ? Duration.ofSeconds(20 + play.dice.nextInt(80))
                : Duration.ofSeconds(130 + play.dice.nextInt(400));
        play.in(way, () -> {
            if (!play.stepOrSlip("guard1", number, "arrive")) {
                return;
            }
            if (play.chance(25)) {
                play.in(play.minutes(5, 30), () -> play.step("gcap1", number, "falseAlarm", "checkedHow", "looked"));
            } else {
                play.in(play.minutes(5, 90), () -> controlled(number));
            }
        });
    }

    private void controlled(String number) {
        if (!play.step("gcap1", number, "control", "controlNote", "over")) {
            return;
        }
        String as = play.chance(20) ? play.oneOf(CASES) : "NONE";
        play.in(play.hours(2, 60), () -> {
            if (play.step("gcap1", number, "investigate", "rootCause", "known", "registeredAs", as)) {
                play.in(play.hours(2, 20), () -> {
                    play.step("rpm1", number, "reportUp", "report", "as it was", "reportedTo", "the street office");
                    play.in(play.hours(2, 90), () -> play.step("rpm1", number, "close", "lesson", "learnt"));
                });
            }
        });
    }
}
