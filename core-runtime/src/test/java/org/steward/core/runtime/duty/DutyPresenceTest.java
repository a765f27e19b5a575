// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.runtime.TestCentre;

/** A duty taken in turns by the officers anna and bo, while some of them are away; chief is the manager above them. */
class DutyPresenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Caller SYSTEM = Caller.system("test", TestCentre.ESTATE);

    @TempDir
    private Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        centre.putModule(NightModule.inTurns("22:00-23:00"));
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private void member(String id, String role, boolean active) {
        centre.staff
                .put(SYSTEM, new Staff(id, id, Set.of(role), "", "", Language.EN, active), "")
                .orElseThrow();
    }

    private void away(String who, String standIn, int days) {
        centre.absences
                .put(SYSTEM, new Absence(0, who, standIn, TODAY, TODAY.plusDays(days), ""))
                .orElseThrow();
    }

    private void look() {
        new DutyRound(new DutyTools(
                        centre.transactions,
                        centre.journal,
                        centre.estates,
                        centre.modules,
                        centre.parameters,
                        centre.desk,
                        centre.staff,
                        centre.presence))
                .openDue(centre.clock.instant());
    }

    private void look(int days) {
        for (int day = 0; day < days; day++) {
            look();
            centre.pass(Duration.ofDays(1));
        }
    }

    private List<DutyItem> items(String staffId) {
        return new StewardDuties(
                        centre.schema,
                        centre.transactions,
                        centre.modules,
                        centre.types,
                        centre.staff,
                        centre.parameters,
                        centre.presence)
                .between(SYSTEM, TODAY, TODAY.plusDays(40), staffId, "").orElseThrow().stream()
                        .filter(item -> item.plan().equals("nights/watch"))
                        .toList();
    }

    @Test
    void passesOverAMemberWhoIsAway() {
        away("anna", "bo", 1);
        look(4);
        assertThat(items("")).extracting(DutyItem::assignee).containsExactly("bo", "bo", "anna", "bo");
    }

    @Test
    void isOpenToItsRoleAndToWhoeverStandsInWhenAllAreAway() {
        away("anna", "bo", 0);
        away("bo", "chief", 0);
        look();
        assertThat(items("")).singleElement().satisfies(item -> {
            assertThat(item.assignee()).isEmpty();
            assertThat(item.number()).isNotEmpty();
            assertThat(item.missed()).isFalse();
        });
        assertThat(items("anna")).hasSize(1);
        assertThat(items("chief")).hasSize(1);
        centre.pass(Duration.ofHours(12));
        String number = items("").get(0).number();
        assertThat(centre.desk
                        .fire(centre.member("chief"), number, CaseDesk.ANY_VERSION, "checkIn", Map.of())
                        .orElseThrow()
                        .people()
                        .assignee())
                .isEqualTo("chief");
    }

    @Test
    void fallsToTheManagerWhenNobodyActsForWhoseTurnItIs() {
        look();
        String whose = items("").get(0).assignee();
        String other = whose.equals("anna") ? "bo" : "anna";
        assertThat(items("chief")).isEmpty();
        away(whose, other, 0);
        member(other, "CSO", false);
        assertThat(items("")).extracting(DutyItem::acting).containsExactly("");
        assertThat(items("chief")).hasSize(1);
        centre.pass(Duration.ofHours(12));
        assertThat(centre.desk
                        .fire(
                                centre.member("chief"),
                                items("").get(0).number(),
                                CaseDesk.ANY_VERSION,
                                "checkIn",
                                Map.of())
                        .isDone())
                .isTrue();
    }

    @Test
    void asksTheStoreAsOftenForThirtyMembersAsForTwo() {
        look(1);
        int ofTwo = statementsOfOneTurn();
        IntStream.range(0, 28).forEach(i -> member("officer" + i, "CSO", true));
        IntStream.range(0, 28).forEach(i -> away("officer" + i, "anna", 30));
        assertThat(statementsOfOneTurn()).isEqualTo(ofTwo);
    }

    private int statementsOfOneTurn() {
        centre.pass(Duration.ofMinutes(1));
        centre.transactions.taken();
        centre.registers.taken();
        DutyTurns turns = new DutyTurns(centre.transactions, centre.staff, centre.presence);
        String next = turns.next(TestCentre.ESTATE, "CSO", List.of("nights/watch"), TODAY, centre.clock.instant());
        assertThat(next).isIn("anna", "bo");
        return centre.transactions.taken().size() + centre.registers.taken().size();
    }

    @Test
    void listsAPastMonthWithOneQuestionPerRegister() {
        IntStream.range(0, 10).forEach(i -> member("officer" + i, "CSO", true));
        look(30);
        centre.pass(Duration.ofDays(60));
        centre.transactions.taken();
        centre.registers.taken();
        assertThat(items("anna")).isNotEmpty();
        assertThat(centre.transactions.taken()).hasSize(1);
        assertThat(centre.registers.taken())
                .allMatch(statement -> statement.contains("staff_absence") || statement.contains("FROM member"))
                .hasSizeLessThanOrEqualTo(3);
    }
}
