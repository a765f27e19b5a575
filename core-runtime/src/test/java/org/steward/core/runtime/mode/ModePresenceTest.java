// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.runtime.TestCentre;

/** Whom new work goes to while members are away. */
class ModePresenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Caller SYSTEM = Caller.system("test", TestCentre.ESTATE);

    @TempDir
    private Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private void change(ModuleDeclaration module) {
        centre.putModule(module);
        centre.modes
                .change(SYSTEM, module.modes().get(0).id(), TODAY, "As decided")
                .orElseThrow();
    }

    private void member(String id, boolean active) {
        centre.staff
                .put(SYSTEM, new Staff(id, id, Set.of("CSO"), "", "", Language.EN, active), "")
                .orElseThrow();
    }

    private void away(String who, String standIn) {
        centre.absences
                .put(SYSTEM, new Absence(0, who, standIn, TODAY, TODAY.plusDays(5), ""))
                .orElseThrow();
    }

    @Test
    void assignsNewWorkToWhoeverIsThereAndToNobodyWhenNobodyIs() {
        change(TestModes.keeper());
        away("anna", "bo");
        assertThat(centre.open("chief").people().assignee()).isEqualTo("bo");
        member("bo", false);
        assertThat(centre.open("chief").people().assignee()).isEmpty();
        centre.pass(Duration.ofDays(6));
        assertThat(centre.open("chief").people().assignee()).isEqualTo("anna");
    }

    @Test
    void asksTheStoreAsOftenForThirtyMembersAsForTwo() {
        change(TestModes.counter());
        int ofTwo = statementsOfOneCase();
        IntStream.range(0, 28).forEach(i -> {
            member("officer" + i, true);
            away("officer" + i, "anna");
        });
        assertThat(statementsOfOneCase()).isEqualTo(ofTwo);
    }

    private int statementsOfOneCase() {
        centre.pass(Duration.ofMinutes(1));
        centre.transactions.taken();
        centre.registers.taken();
        assertThat(centre.open("anna").people().assignee()).isIn("anna", "bo");
        return centre.transactions.taken().size() + centre.registers.taken().size();
    }
}
