// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Team;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Whom the work of an absent member falls to when the chain of stand-ins ends with somebody who has left. */
class UnattendedTest {
    private static final String ESTATE = "garden";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    private Directory directory;

    @BeforeEach
    void open() {
        directory = new Directory(folder);
        directory.estate(ESTATE);
        directory
                .staff
                .put(directory.system(ESTATE), new Team("desk", Text.of("Desk", "前台"), ""))
                .orElseThrow();
        directory.member(ESTATE, "ann", true, "", "CSA");
        directory.member(ESTATE, "ben", true, "", "CSA");
        directory.member(ESTATE, "olga", true, "", "CSO");
        directory.member(ESTATE, "otto", true, "", "CSO");
        directory.member(ESTATE, "mia", true, "", "CSM");
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private void away(String who, String standIn) {
        directory
                .absences
                .put(directory.system(ESTATE), new Absence(0, who, standIn, TODAY, TODAY.plusDays(5), ""))
                .orElseThrow();
    }

    private void leaves(String id, String role) {
        directory.member(ESTATE, id, false, "", role);
    }

    private Set<String> standsInFor(String id) {
        return directory.staff.caller(ESTATE, id).orElseThrow().standsInFor();
    }

    @Test
    void fallsToTheNextRoleUpUntilTheMemberIsBack() {
        away("ann", "ben");
        assertThat(standsInFor("olga")).isEmpty();
        leaves("ben", "CSA");
        assertThat(directory.absences.acting(ESTATE, "ann", TODAY)).isEmpty();
        assertThat(standsInFor("olga")).containsExactly("ann");
        assertThat(standsInFor("otto")).containsExactly("ann");
        assertThat(standsInFor("mia")).isEmpty();
        assertThat(directory.absences.standsInFor(ESTATE, "olga", TODAY.plusDays(6)))
                .isEmpty();
    }

    @Test
    void fallsToTheLeadOfTheTeamFirst() {
        directory
                .staff
                .put(directory.system(ESTATE), new Team("desk", Text.of("Desk", "前台"), "otto"))
                .orElseThrow();
        directory
                .staff
                .put(
                        directory.system(ESTATE),
                        new Staff("ann", "Ann", Set.of("CSA"), "desk", "", Language.EN, true),
                        "")
                .orElseThrow();
        away("ann", "ben");
        leaves("ben", "CSA");
        assertThat(standsInFor("otto")).containsExactly("ann");
        assertThat(standsInFor("olga")).isEmpty();
        leaves("otto", "CSO");
        assertThat(standsInFor("olga")).containsExactly("ann");
    }

    @Test
    void passesOverSuperiorsForWhomNobodyActs() {
        away("ann", "ben");
        away("olga", "otto");
        leaves("ben", "CSA");
        assertThat(standsInFor("otto")).containsExactlyInAnyOrder("ann", "olga");
        leaves("otto", "CSO");
        assertThat(standsInFor("mia")).containsExactlyInAnyOrder("ann", "olga");
    }

    @Test
    void fallsToWhoeverStandsInForTheSuperior() {
        away("ann", "ben");
        away("olga", "mia");
        away("otto", "mia");
        leaves("ben", "CSA");
        assertThat(standsInFor("mia")).containsExactlyInAnyOrder("ann", "olga", "otto");
        assertThat(standsInFor("otto")).isEmpty();
    }

    @Test
    void doesNotTakeAMemberWhoHasLeftForSomebodyWhoActs() {
        leaves("ben", "CSA");
        assertThat(directory.absences.acting(ESTATE, "ben", TODAY)).isEmpty();
        assertThat(directory.absences.acting(ESTATE, "ann", TODAY)).contains("ann");
    }
}
