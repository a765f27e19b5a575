// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.runtime.TestCentre;

/** Open cases of the desk go on with the next shift; anna works early, bo in the middle shift. */
class ShiftChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Caller SYSTEM = Caller.system("test", TestCentre.ESTATE);

    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
        centre.putModule(TestModes.desk());
        centre.putModule(TestModes.counter());
        centre.rosters
                .replace(
                        SYSTEM,
                        Set.of("anna", "bo"),
                        TODAY,
                        TODAY,
                        List.of(new RosterEntry("anna", TODAY, "EARLY"), new RosterEntry("bo", TODAY, "MIDDLE")))
                .orElseThrow();
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private void change(String mode) {
        centre.modes.change(SYSTEM, mode, TODAY, "As decided").orElseThrow();
        centre.modes.catchUp();
    }

    private void nextShift() {
        centre.clock.pass(Duration.ofHours(6));
        centre.modes.catchUp();
    }

    private Case now(Case of) {
        return centre.cases.find(centre.member("anna"), of.number()).orElseThrow();
    }

    private List<Entry> journal(Case of) {
        return centre.store.journal().ofCase(TestCentre.ESTATE, of.number());
    }

    @Test
    void goesOnWithTheNextShiftEvenWhenBegun() {
        change(TestModes.DESK);
        Case waiting = centre.open("anna");
        Case begun = centre.open("anna");
        centre.desk
                .note(centre.member("anna"), begun.number(), "Called the guest", false)
                .orElseThrow();
        centre.modes.catchUp();
        assertThat(now(waiting).people().assignee()).isEqualTo("anna");
        nextShift();
        assertThat(List.of(now(waiting), now(begun))).allSatisfy(each -> {
            assertThat(each.people().assignee()).isEqualTo("bo");
            assertThat(each.people().responsible()).isEqualTo("bo");
            assertThat(each.times().dueAt()).isEqualTo(waiting.times().dueAt());
        });
        assertThat(journal(begun))
                .filteredOn(entry -> entry.kind().equals(Kinds.SHIFT_CHANGED))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.from()).isEqualTo("anna");
                    assertThat(entry.to()).isEqualTo("bo");
                });
    }

    @Test
    void looksOnceAtEachChange() {
        change(TestModes.DESK);
        Case made = centre.open("anna");
        nextShift();
        int version = now(made).version();
        centre.desk
                .assign(centre.member("chief"), made.number(), CaseDesk.ANY_VERSION, "anna", "")
                .orElseThrow();
        centre.clock.pass(Duration.ofMinutes(5));
        centre.modes.catchUp();
        assertThat(now(made).people().assignee())
                .as("whoever helps out after the shift keeps it")
                .isEqualTo("anna");
        assertThat(now(made).version()).isEqualTo(version + 1);
    }

    @Test
    void staysWhereNobodyIsOnTheNextShift() {
        change(TestModes.DESK);
        Case made = centre.open("anna");
        centre.clock.pass(Duration.ofHours(20));
        centre.modes.catchUp();
        assertThat(now(made).people().assignee()).isEqualTo("anna");
    }

    @Test
    void waitsForItsMemberInAModeWithoutShifts() {
        change(TestModes.COUNTER);
        Case made = centre.open("anna");
        assertThat(made.people().assignee()).isEqualTo("anna");
        nextShift();
        assertThat(now(made).people().assignee()).isEqualTo("anna");
    }
}
