// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.steward.assessment.score.Item;
import org.steward.assessment.sheet.CycleType;
import org.steward.assessment.sheet.MeritType;
import org.steward.assessment.sheet.SheetFields;
import org.steward.assessment.sheet.SubjectKind;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;

/**
 * The assessment of a year (P32): sheets of the members and the department each month, of the centre each quarter;
 * rated, reviewed, published, some appealed against, final and locked by people or by the clock.
 */
final class Assessments {
    private static final String SYSTEM = "system:assessment";
    private static final List<String> MERITS = List.of("PRAISE", "BANNER", "BAD_PRESS", "ACCIDENT");

    private final Play play;
    private final Keeping keeping;

    Assessments(Play play) {
        this.play = play;
        this.keeping = new Keeping(play.centre().folder);
    }

    /** Plans it: the sheets of a month are made in the night after it, so those of the last month never are. */
    void plan() {
        keeping.prepare();
        for (int i = 1; i < Town.MONTHS; i++) {
            LocalDate day = Town.FIRST.plusMonths(i).atDay(1);
            List<String> scopes = new ArrayList<>(List.of("EMPLOYEE MONTH", "DEPARTMENT MONTH"));
            if (i % 3 == 0) {
                scopes.add("CENTRE QUARTER");
            }
            play.at(play.on(day, LocalTime.of(2, 0)), () -> {
                keeping.keep(play.now());
                scopes.forEach(scope -> cycle(scope, day));
            });
            merits(day.minusMonths(1));
        }
    }

    private void merits(LocalDate month) {
        for (int i = 0; i < 3; i++) {
            Instant when = play.on(month.plusDays(play.dice.nextInt(27)), LocalTime.of(10, 0));
            play.at(when, () -> {
                String about = play.oneOf(List.of("csa1", "csa2", "tech1", "guard1"));
                Map<String, String> fields = Map.of("kind", play.oneOf(MERITS), "about", about);
                String number = play.open("cso1", NewCase.of(MeritType.ID, Channel.PHONE, "A letter", fields))
                        .number();
                boolean counts = play.chance(70);
                play.in(
                        play.hours(1, 20),
                        () -> play.step("rpm1", number, counts ? "confirmMerit" : "rejectMerit", "decision", "read"));
            });
        }
    }

    private void cycle(String scope, LocalDate day) {
        play.centre().counter.complete(Town.ESTATE);
        String number = play.open(
                        SYSTEM,
                        NewCase.of(CycleType.ID, Channel.PATROL, "Assessment: " + scope, Map.of())
                                .at(scope)
                                .from("duty:year/assess:" + scope + ":" + day))
                .number();
        play.in(Duration.ofMinutes(1), () -> sheets(number).forEach(this::assess));
    }

    private List<String> sheets(String cycle) {
        return play.centre()
                .store
                .transactions()
                .read(
                        Town.ESTATE,
                        sql -> sql.query(
                                "SELECT number FROM case_file WHERE estate_id = ? AND parent = ? ORDER BY number",
                                row -> row.text("number"),
                                Town.ESTATE,
                                cycle));
    }

    private void assess(String number) {
        Case sheet = play.find(number);
        boolean managerial = "true".equals(sheet.fields().get(SheetFields.MANAGERIAL));
        String decides = managerial ? "gm1" : "rpm1";
        String rater = sheet.fields().getOrDefault(SheetFields.RATER, "");
        boolean ofMember = SubjectKind.EMPLOYEE.name().equals(sheet.fields().get(SheetFields.KIND));
        if (ofMember && play.chance(8)) {
            LocalDate middle =
                    LocalDate.parse(sheet.fields().get(SheetFields.FROM)).plusDays(9);
            play.in(play.hours(1, 2), () -> {
                keeping.keep(play.now());
                play.step("cso1", number, "notePostChange", SheetFields.POST_CHANGED, middle.toString());
            });
        }
        Arrays.stream(sheet.fields().getOrDefault(SheetFields.PEERS, "").split(";"))
                .filter(peer -> !peer.isEmpty() && play.chance(60))
                .forEach(peer -> rated(peer, number));
        if (!rater.isEmpty() && play.chance(80)) {
            play.in(play.hours(13, 50), () -> play.step(rater, number, "selfRate", SheetFields.SELF_POINTS, points()));
        }
        play.in(
                play.hours(24 * 6, 24 * 7),
                () -> play.step(
                        decides, number, "review", SheetFields.SUPERIOR_POINTS, points(), "reviewNote", "sound work"));
        play.in(play.hours(24 * 8, 24 * 9), () -> {
            if (play.step(decides, number, "publish")) {
                published(number, rater, decides);
            }
        });
    }

    /** Some say it twice; what they said last counts. */
    private void rated(String peer, String number) {
        for (int n = play.chance(20) ? 2 : 1; n > 0; n--) {
            play.in(play.hours(3, 12), () -> play.step(peer, number, "ratePeer", SheetFields.PEER_POINTS, points()));
        }
    }

    private String points() {
        return Integer.toString(60 + play.dice.nextInt(41));
    }

    private void published(String number, String rater, String decides) {
        List<Item> items = Item.read(play.find(number).fields().getOrDefault(SheetFields.ITEMS, "")).stream()
                .filter(Item::counts)
                .toList();
        if (!rater.isEmpty() && !items.isEmpty() && play.chance(25)) {
            String code = play.oneOf(items).standard().code();
            boolean granted = play.chance(60);
            play.in(
                    play.hours(2, 60),
                    () -> play.step(rater, number, "appeal", "appealItem", code, "appealReason", "not mine"));
            play.in(
                    play.hours(70, 90),
                    () -> play.step(
                            decides,
                            number,
                            "decide",
                            Map.of(
                                    SheetFields.DECISION,
                                    granted ? "GRANTED" : "REFUSED",
                                    SheetFields.STRUCK,
                                    granted ? code : "",
                                    "decisionReason",
                                    "looked at")));
        }
        if (play.chance(50)) {
            play.in(play.hours(24 * 10, 24 * 12), () -> play.step(decides, number, "lock", "unsignedBecause", "away"));
        }
    }
}
