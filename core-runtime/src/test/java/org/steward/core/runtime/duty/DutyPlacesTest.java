// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** A duty at the places its module knows: as many occurrences a day as there are places on it. */
class DutyPlacesTest {
    private static final Caller SYSTEM = Caller.system("test", TestCentre.ESTATE);

    @TempDir
    private Path folder;

    private final List<DutyPlaces.Place> sites = new ArrayList<>();
    private TestCentre centre;
    private DutyRound round;

    @BeforeEach
    void open() {
        centre = new TestCentre(folder);
        centre.estates
                .put(SYSTEM, new Building("3", Text.of("Building 3", "3 栋")))
                .orElseThrow();
        centre.estates
                .put(SYSTEM, new Unit("3-1502", "3", 15, null, Unit.Usage.HOME, Unit.Occupancy.RENOVATING))
                .orElseThrow();
        Text title = Text.of("Sites", "工地");
        centre.putModule(ModuleDeclaration.of("sites", title, title)
                .duties(DutyPlan.of("site", title, "FREQ=DAILY", TestModule.TYPE, Text.of("At {0}", "在 {0}"), "CSO")
                        .atPlacesOf((estateId, day) -> List.copyOf(sites)))
                .build());
        round = new DutyRound(new DutyTools(
                centre.transactions,
                centre.journal,
                centre.estates,
                centre.modules,
                centre.parameters,
                centre.desk,
                centre.staff,
                centre.presence));
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private List<Case> looked() {
        round.openDue(centre.clock.instant());
        return centre
                .cases
                .list(SYSTEM, CaseQuery.of(Map.of("sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows()
                .stream()
                .filter(found -> found.summary().startsWith("At "))
                .toList();
    }

    @Test
    void doesNotOccurWhileThereIsNoPlace() {
        assertThat(looked()).isEmpty();
    }

    @Test
    void occursOnceADayAtEachPlaceAndSaysWhichUnitItIs() {
        sites.add(new DutyPlaces.Place("3-1502 kitchen", "3-1502"));
        sites.add(new DutyPlaces.Place("Lobby", ""));
        looked();
        assertThat(looked()).extracting(Case::place).containsExactlyInAnyOrder("3-1502 kitchen", "Lobby");
        assertThat(looked()).extracting(Case::unitId).containsExactlyInAnyOrder("3-1502", "");
    }

    @Test
    void endsAtAPlaceThatIsNoMore() {
        sites.add(new DutyPlaces.Place("Lobby", ""));
        sites.add(new DutyPlaces.Place("Roof", ""));
        looked();
        sites.remove(0);
        centre.pass(Duration.ofDays(1));
        assertThat(looked()).extracting(Case::place).containsExactlyInAnyOrder("Lobby", "Roof", "Roof");
    }
}
