// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.vacancy.check.CheckType;
import org.steward.vacancy.ledger.VacantUnitType;
import org.steward.vacancy.round.RoundType;

/** An estate with one building of three units, on the first of December 2026. */
record Lake(Centre centre) {
    private static final String ID = "lake";

    /** The module acting by itself. */
    static final Caller SYSTEM = Caller.system("test", ID);

    static Lake in(Path folder) {
        Centre centre = new Centre(folder, Instant.parse("2026-12-01T00:00:00Z"));
        Text name = Text.of("Lake", "湖畔");
        centre.estates
                .create(
                        SYSTEM,
                        new Estate(ID, name, Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#225588"))
                .orElseThrow();
        centre.estates
                .put(SYSTEM, new Building("B1", Text.of("Building 1", "1号楼")))
                .orElseThrow();
        for (String unit : List.of("1-101", "1-102", "1-103")) {
            centre.estates
                    .put(
                            SYSTEM,
                            new Unit(unit, "B1", 1, BigDecimal.TEN, Unit.Usage.HOME, Unit.Occupancy.OWNER_OCCUPIED))
                    .orElseThrow();
        }
        return new Lake(centre);
    }

    VacancyTools tools() {
        return new VacancyTools(centre.desk, centre.reader, centre.parameters, centre.estates, centre.clock);
    }

    Case entered(String unit, String kind, String step) {
        Case entry = centre.desk
                .open(
                        SYSTEM,
                        new NewCase(
                                VacantUnitType.ID,
                                Channel.PATROL.name(),
                                "",
                                "Vacant " + unit,
                                "",
                                unit,
                                "",
                                Requester.ANONYMOUS,
                                null,
                                "",
                                null,
                                "",
                                Map.of("kind", kind, "water", "100", "keyCount", "3"),
                                ""))
                .orElseThrow();
        return fire(entry.number(), step, Map.of()).orElseThrow();
    }

    /** Number of an entry that was taken over in a state. */
    String standing(State state) {
        Instant now = centre.clock.instant();
        PastCase past = new PastCase(
                new NewCase(
                        VacantUnitType.ID,
                        Channel.PATROL.name(),
                        "",
                        "Vacant",
                        "",
                        "",
                        "",
                        Requester.ANONYMOUS,
                        now,
                        "",
                        null,
                        "",
                        Map.of("kind", "UNSOLD"),
                        "test:" + state.id()),
                state.id(),
                "",
                null,
                null,
                state.phase() == Phase.CLOSED ? now : null,
                null,
                List.of(),
                "");
        return centre.history
                .record(SYSTEM, List.of(past), true)
                .get(0)
                .orElseThrow()
                .recorded()
                .number();
    }

    Case round(String reason) {
        return centre.desk
                .open(
                        SYSTEM,
                        NewCase.of(RoundType.ID, Channel.PATROL, "Round", Map.of())
                                .at(reason))
                .orElseThrow();
    }

    /** What is entered in a check in which all is in order. */
    Map<String, String> seen(Case check) {
        Map<String, String> seen = new HashMap<>();
        type(check.type()).workflow().transition("inspect").orElseThrow().form().fields().stream()
                .filter(field -> field.name().endsWith("Result"))
                .forEach(field -> seen.put(field.name(), "PASS"));
        return seen;
    }

    Outcome<Case> fire(String number, String step, Map<String, String> fields) {
        return centre.desk.fire(SYSTEM, number, CaseDesk.ANY_VERSION, step, fields);
    }

    Case find(String number) {
        return centre.reader.find(SYSTEM, number).orElseThrow();
    }

    List<Case> of(String type) {
        return centre.reader
                .list(SYSTEM, CaseQuery.of(Map.of("type", type)))
                .orElseThrow()
                .rows();
    }

    List<Case> checks() {
        return of(CheckType.ID);
    }

    List<Transition> steps() {
        return type(VacantUnitType.ID).workflow().transitions();
    }

    CaseType type(String id) {
        return centre.types.type(ID, id).orElseThrow();
    }

    Unit.Occupancy occupancy(String unit) {
        return centre.estates.unit(ID, unit).orElseThrow().occupancy();
    }
}
