// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/** What the patrols of a year find on the sites, and what becomes of it (P21). */
final class Violations {
    private static final List<String> ITEMS = List.of(
            "structure",
            "gas",
            "vent",
            "facade",
            "railing",
            "balcony",
            "heating",
            "water",
            "scheme",
            "fire",
            "workers",
            "hours",
            "waste",
            "lift");

    private final Play play;
    private final Set<String> known = new HashSet<>();

    Violations(Play play) {
        this.play = play;
    }

    /** Works that nobody applied for. */
    void undeclared(String unit) {
        play.open(
                "guard1",
                NewCase.of(
                                "renovation-violation",
                                Channel.PATROL,
                                "Works without application",
                                Map.of("violationCode", "UNDECLARED"))
                        .inUnit(unit));
        play.in(play.minutes(1, 5), this::follow);
    }

    /** Logs a patrol; sometimes something is not in order. */
    void patrol(String number) {
        Map<String, String> seen = new HashMap<>(Map.of("works", "QUIET", "progress", "PIPES", "extinguishers", "2"));
        seen.put("sitePhoto", play.file(number));
        for (String item : ITEMS) {
            boolean failed = play.dice.nextInt(1000) < 8;
            seen.put(item + "Result", failed ? "FAIL" : "PASS");
            if (failed) {
                seen.put(item + "Note", "seen");
                seen.put(item + "Photo", play.file(number));
            }
        }
        if (play.step("guard1", number, "logPatrol", seen)) {
            play.in(play.minutes(1, 5), this::follow);
        }
    }

    private void follow() {
        for (Case found : play.centre()
                .reader
                .list(
                        play.as("system:year"),
                        CaseQuery.of(Map.of("type", "renovation-violation", "state", "FOUND", "limit", "200")))
                .orElseThrow()
                .rows()) {
            if (known.add(found.number()) && !play.chance(4)) {
                play.in(play.minutes(5, 100), () -> stop(found.number()));
            }
        }
    }

    private void stop(String number) {
        int drawn = play.dice.nextInt(100);
        String photo = play.file(number);
        String code = play.find(number).category().isEmpty()
                ? "OTHER"
                : play.find(number).category();
        if (drawn < 15) {
            if (play.step(
                    "guard1",
                    number,
                    "stopSerious",
                    Map.of("violationCode", code, "spotNote", "told", "spotPhoto", photo))) {
                play.in(play.hours(1, 20), () -> notice(number, photo, true));
            }
            return;
        }
        String level = drawn < 50 ? "MINOR" : "GENERAL";
        if (!play.step(
                "guard1",
                number,
                "stopOnSpot",
                Map.of("violationCode", code, "violationLevel", level, "spotNote", "told", "spotPhoto", photo))) {
            return;
        }
        if (level.equals("MINOR")) {
            play.in(play.chance(80) ? play.minutes(10, 200) : play.hours(24, 40), () -> {
                if (play.step("guard1", number, "fixedOnSpot", "fixedPhoto", photo)) {
                    recheck(number, photo);
                }
            });
        } else {
            play.in(play.hours(1, 20), () -> notice(number, photo, false));
        }
    }

    private void notice(String number, String photo, boolean serious) {
        if (!play.step(
                "cso1",
                number,
                "issueNotice",
                Map.of(
                        "noticeNo",
                        "N-1",
                        "noticeText",
                        "put it back",
                        "ownerPhonedAt",
                        play.now().toString(),
                        "deliveryProof",
                        photo))) {
            return;
        }
        if (serious && play.chance(30)) {
            play.in(play.hours(2, 200), () -> report(number, photo, "reportSerious"));
        } else if (play.chance(80)) {
            play.in(play.hours(5, 60), () -> fixed(number, photo));
        } else {
            play.in(play.hours(200, 260), () -> {
                play.step("csm1", number, "stopWorks", "stopReason", "nothing happens", "stopProof", photo);
                play.in(play.hours(2, 20), () -> {
                    if (play.chance(50)) {
                        report(number, photo, "report");
                    } else {
                        fixed(number, photo);
                    }
                });
            });
        }
    }

    private void report(String number, String photo, String step) {
        if (play.step(
                "rpm1",
                number,
                step,
                Map.of(
                        "authority",
                        "Housing office",
                        "authorityRef",
                        "H-1",
                        "reportedAt",
                        play.now().toString(),
                        "authorityProof",
                        photo))) {
            play.in(
                    play.hours(50, 300),
                    () -> play.step(
                            "rpm1",
                            number,
                            "closeByAuthority",
                            "authorityDecision",
                            "warned",
                            "authorityDecisionProof",
                            photo));
        }
    }

    private void fixed(String number, String photo) {
        if (play.step("csa1", number, "fixed", "fixedNote", "back", "fixedPhoto", photo)) {
            recheck(number, photo);
        }
    }

    private void recheck(String number, String photo) {
        play.in(play.hours(1, 30), () -> {
            if (play.chance(15)) {
                play.step("csa2", number, "recheckFail", "recheckNote", "not quite", "recheckPhoto", photo);
                play.in(play.hours(2, 20), () -> {
                    play.step(
                            "cso1",
                            number,
                            "secondNotice",
                            Map.of(
                                    "noticeNo",
                                    "N-2",
                                    "noticeText",
                                    "put it back",
                                    "ownerPhonedAt",
                                    play.now().toString(),
                                    "deliveryProof",
                                    photo));
                    play.in(play.hours(2, 30), () -> fixed(number, photo));
                });
            } else if (play.step("csa2", number, "recheckPass", "recheckPhoto", photo)) {
                play.in(play.hours(1, 20), () -> play.step("csa2", number, "close"));
            }
        });
    }
}
