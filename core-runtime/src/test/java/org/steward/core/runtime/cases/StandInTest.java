// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.notice.Notice;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.timer.ClockRound;

/** Absence hands work over in chains and gives it back (zammad #263, #3694, #5566; osTicket #852, #6213). */
class StandInTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private void away(String who, String standIn, int days) {
        centre.absences
                .put(
                        Caller.system("test", TestCentre.ESTATE),
                        new Absence(0, who, standIn, TODAY, TODAY.plusDays(days), ""))
                .orElseThrow();
    }

    private List<String> mine(String who) {
        return centre.cases.list(centre.member(who), CaseQuery.of(Map.of("band", "mine"))).orElseThrow().rows().stream()
                .map(Case::number)
                .toList();
    }

    @Test
    void keepsTheWorkOfTheFirstWhenTheSecondIsAwayToo() {
        Case ofAnna = centre.open("anna");
        Case ofBo = centre.open("bo");
        away("anna", "bo", 9);
        away("bo", "chief", 9);
        assertThat(mine("chief")).containsExactlyInAnyOrder(ofAnna.number(), ofBo.number());
        assertThat(centre.cases
                        .list(centre.member("chief"), CaseQuery.of(Map.of("responsible", "me")))
                        .orElseThrow()
                        .rows())
                .hasSize(2);
    }

    @Test
    void givesTheWorkBackWithoutAnyChangeOfTheCase() {
        Case ofAnna = centre.open("anna");
        away("anna", "bo", 2);
        assertThat(mine("bo")).containsExactly(ofAnna.number());
        centre.pass(Duration.ofDays(3));
        assertThat(mine("bo")).isEmpty();
        assertThat(mine("anna")).containsExactly(ofAnna.number());
        Case now = centre.cases.find(centre.member("anna"), ofAnna.number()).orElseThrow();
        assertThat(now).isEqualTo(ofAnna);
    }

    @Test
    void letsTheStandInTakeTheStepsOfTheAbsentMemberUnderTheirOwnName() {
        Case ofAnna = centre.open("anna");
        away("anna", "bo", 2);
        centre.desk
                .fire(centre.member("bo"), ofAnna.number(), CaseDesk.ANY_VERSION, "start", Map.of("plan", "Look"))
                .orElseThrow();
        assertThat(centre.journal.ofCase(TestCentre.ESTATE, ofAnna.number()))
                .filteredOn(entry -> entry.kind().equals("moved"))
                .extracting(entry -> entry.actor())
                .containsExactly("bo");
        Case offered = centre.open("bo");
        centre.desk
                .offerHandOver(centre.member("bo"), offered.number(), CaseDesk.ANY_VERSION, "anna", "Yours")
                .orElseThrow();
        Case answered = centre.desk
                .answerHandOver(centre.member("bo"), offered.number(), CaseDesk.ANY_VERSION, true, "")
                .orElseThrow();
        assertThat(answered.people().responsible()).isEqualTo("bo");
    }

    private void leaves(String id) {
        member(id, "CSO", false);
    }

    private void member(String id, String role, boolean active) {
        centre.staff
                .put(
                        Caller.system("test", TestCentre.ESTATE),
                        new Staff(id, id, Set.of(role), "", "", Language.EN, active),
                        "")
                .orElseThrow();
    }

    private List<String> told(String who) {
        return centre.notices.mine(centre.member(who), 50).stream()
                .map(Notice::template)
                .toList();
    }

    private void tell(Case about, Set<String> recipients) {
        Text text = Text.same("News");
        centre.store.transactions().write(TestCentre.ESTATE, sql -> {
            centre.notices.send(sql, about, "news", text, text, recipients);
            return null;
        });
    }

    @Test
    void climbsToTheFirstAboveForWhomSomebodyActs() {
        Case made = centre.open("anna");
        member("rita", "RPM", true);
        member("gerd", "GM", true);
        away("chief", "bo", 2);
        away("rita", "bo", 2);
        leaves("bo");
        tell(made, Set.of("staff:chief"));
        assertThat(told("rita")).containsExactly("news");
        assertThat(told("gerd")).containsExactly("news");
        assertThat(mine("gerd")).isEmpty();
        assertThat(centre.member("gerd").standsInFor()).containsExactlyInAnyOrder("chief", "rita");
    }

    @Test
    void asksTheRegistersAsOftenForThirtyRecipientsAsForOne() {
        Case made = centre.open("anna");
        Set<String> recipients = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            member("clerk" + i, "CSA", true);
            away("clerk" + i, "bo", 2);
            recipients.add("staff:clerk" + i);
        }
        leaves("bo");
        centre.pass(Duration.ofMinutes(1));
        centre.registers.taken();
        tell(made, recipients);
        assertThat(centre.registers.taken()).hasSize(3).doesNotHaveDuplicates();
        assertThat(told("anna")).containsExactly("news");
    }

    @Test
    void givesTheManagerWhatNobodyActsFor() {
        Case ofAnna = centre.open("anna");
        away("anna", "bo", 2);
        assertThat(mine("chief")).isEmpty();
        leaves("bo");
        assertThat(mine("chief")).containsExactly(ofAnna.number());
        centre.desk
                .fire(centre.member("chief"), ofAnna.number(), CaseDesk.ANY_VERSION, "start", Map.of("plan", "Look"))
                .orElseThrow();
        centre.pass(Duration.ofDays(3));
        assertThat(mine("chief")).isEmpty();
        assertThat(mine("anna")).containsExactly(ofAnna.number());
    }

    @Test
    void tellsTheManagerWhatWouldReachNobody() {
        Case ofBo = centre.open("bo");
        leaves("bo");
        centre.pass(Duration.ofDays(7));
        ClockRound.fireDue(centre);
        assertThat(centre.notices.mine(centre.member("chief"), 50))
                .filteredOn(notice -> notice.recipient().equals("staff:chief"))
                .extracting(Notice::caseNumber)
                .contains(ofBo.number());
    }

    @Test
    void letsNothingFallToSomebodyAway() {
        away("anna", "bo", 9);
        Case made = centre.open("chief");
        centre.desk
                .assign(centre.member("chief"), made.number(), CaseDesk.ANY_VERSION, "anna", "")
                .orElseThrow();
        assertThat(mine("bo")).containsExactly(made.number());
        Case late = centre.open("anna");
        centre.pass(Duration.ofDays(7));
        ClockRound.fireDue(centre);
        assertThat(centre.notices.mine(centre.member("bo"), 50))
                .extracting(Notice::caseNumber)
                .contains(late.number());
    }
}
