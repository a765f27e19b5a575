// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.patrol.Park;

/** Visitors and goods at the gate, on a real store, by the page the guard has. */
class GateTest {
    private static final String DOCUMENT = "31010119900307123X";

    @TempDir
    Path folder;

    private Park park;
    private GatePage gate;

    @BeforeEach
    void open() {
        park = Park.in(folder);
        gate = new GatePage(park.tools());
    }

    @AfterEach
    void close() throws Exception {
        park.close();
    }

    private Case enter(String confirmedBy, String pass) {
        gate.act(
                        park.as("bo"),
                        "enter",
                        Map.of(
                                "visitorName", "Ms Tan",
                                "unit", "1-101",
                                "idType", "ID_CARD",
                                "document", DOCUMENT,
                                "purpose", "VISIT",
                                "confirmedBy", confirmedBy,
                                "passNo", pass))
                .orElseThrow();
        List<Case> all = park.of(VisitorType.ID);
        return all.get(all.size() - 1);
    }

    @Test
    void letsAConfirmedVisitorInWithOneForm() {
        Case visitor = enter("Mr Wu by intercom", "12");
        assertThat(visitor.state()).isEqualTo(VisitorType.INSIDE);
        assertThat(visitor.unitId()).isEqualTo("1-101");
    }

    @Test
    void keepsOnlyTheLastFourCharactersOfADocument() {
        Case visitor = enter("Mr Wu by intercom", "12");
        assertThat(visitor.fields()).containsEntry(VisitorType.ID_TAIL, "123X");
        assertThat(visitor.toString()).doesNotContain(DOCUMENT);
        assertThat(park.house()
                        .reader
                        .file(Park.SYSTEM, visitor.number())
                        .orElseThrow()
                        .journal()
                        .toString())
                .doesNotContain(DOCUMENT);
        assertThat(GatePage.tail("1234567")).as("too short to show half of it").isEmpty();
    }

    @Test
    void letsNobodyInBeforeTheHouseholdAgrees() {
        Case visitor = enter("", "");
        assertThat(visitor.state()).isEqualTo(VisitorType.REGISTERED);
        assertThat(park.refused(park.as("bo"), visitor.number(), "letIn", Map.of("passNo", "7")))
                .isEqualTo("not-confirmed");
    }

    @Test
    void asksForThePassAtTheWayOut() {
        Case visitor = enter("Mr Wu by intercom", "12");
        assertThat(park.refused(park.as("bo"), visitor.number(), "signOut", Map.of("passBack", "false")))
                .isEqualTo("pass-missing");
        gate.act(park.as("bo"), "out", Map.of("number", visitor.number())).orElseThrow();
        assertThat(park.find(visitor.number()).isClosed()).isTrue();
    }

    @Test
    void isToLeaveByTheClosingTimeAndIsLookedForAfterIt() {
        Case visitor = enter("Mr Wu by intercom", "12");
        assertThat(visitor.times().dueAt()).isEqualTo(Instant.parse("2026-12-07T14:00:00Z"));
        park.pass(Duration.ofHours(15));
        park.fire(Park.SYSTEM, visitor.number(), "overstay", Map.of()).orElseThrow();
        assertThat(park.told("cao")).anyMatch(subject -> subject.contains(visitor.number()));
        assertThat(inside().lines()).singleElement().satisfies(line -> {
            assertThat(line.tone()).isEqualTo(Block.Tone.LATE);
            assertThat(line.cells().get(2).en()).isEqualTo("Identity card ****123X");
        });
    }

    private Block.Table inside() {
        return (Block.Table) gate.show(park.as("bo"), Map.of()).blocks().get(1);
    }

    @Test
    void holdsGoodsWithoutASlip() {
        GoodsPage goods = new GoodsPage(park.tools());
        goods.act(park.as("bo"), "present", Map.of("carrier", "Mr Li", "goods", "A sofa", "unit", "1-101"))
                .orElseThrow();
        String number = park.of(GoodsType.ID).get(0).number();
        assertThat(park.refused(park.as("bo"), number, "pass", Map.of())).isEqualTo("no-slip");
        goods.act(park.as("bo"), "hold", Map.of("number", number, "mismatch", "NO_SLIP"))
                .orElseThrow();
        assertThat(park.told("fang")).anyMatch(subject -> subject.contains(number));
        park.fire(park.as("fang"), number, "release", Map.of("releaseReason", "Owner phoned"))
                .orElseThrow();
        assertThat(park.find(number).state()).isEqualTo("PASSED");
    }
}
