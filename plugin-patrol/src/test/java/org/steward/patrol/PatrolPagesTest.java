// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.View;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.finding.FindingsPage;
import org.steward.patrol.handover.HandoverPage;
import org.steward.patrol.handover.HandoverType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.incident.IncidentWall;
import org.steward.patrol.incident.IncidentsPage;
import org.steward.patrol.round.RoundKind;
import org.steward.patrol.round.RoundsPage;

/** The pages of rounds, findings, incidents and the hand-over book on a real store. */
class PatrolPagesTest {
    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = Park.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        park.close();
    }

    private static List<Block.Table> tables(View view) {
        return view.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static List<String> tiles(View view) {
        return ((Block.Tiles) view.blocks().get(0))
                .tiles().stream().map(Block.Tile::value).toList();
    }

    @Test
    void startsARoundFromThePageOfTheDay() {
        RoundsPage page = new RoundsPage(park.tools());
        String round = park.open(Park.SYSTEM, RoundKind.AREA.type(), "B1 B1号楼", Map.of())
                .number();
        Line line = tables(page.show(park.as("anna"), Map.of())).get(1).lines().get(0);
        assertThat(line.link()).isEqualTo("/cases/" + round);
        assertThat(page.act(park.as("anna"), "start", line.buttons().get(0).values())
                        .isDone())
                .isTrue();
        assertThat(park.find(round).state()).isEqualTo("RUNNING");
    }

    @Test
    void showsBuildingsNobodyHasVisited() {
        Block.Table buildings = tables(new RoundsPage(park.tools()).show(park.as("wei"), Map.of()))
                .get(2);
        assertThat(buildings.lines()).hasSize(2).allMatch(line -> line.tone() == Tone.LATE);
    }

    @Test
    void registersAFindingAndShowsLateOnesFirst() {
        FindingsPage page = new FindingsPage(park.tools());
        assertThat(page.act(park.as("anna"), "report", Map.of("what", "Litter", "place", ""))
                        .isDone())
                .as("a finding has a place")
                .isFalse();
        park.open(park.as("anna"), FindingType.ID, "Roof", Map.of("category", "FIRE", "severity", "SERIOUS"));
        page.act(
                        park.as("anna"),
                        "report",
                        Map.of("what", "Litter", "place", "Lobby", "category", "CLEAN", "severity", "ON_SPOT"))
                .orElseThrow();
        park.pass(Duration.ofHours(1));
        View view = page.show(park.as("anna"), Map.of());
        assertThat(tiles(view)).containsExactly("2", "1", "0", "1", "0");
        assertThat(tables(view).get(0).lines().get(0).cells().get(1).en()).isEqualTo("Litter");
        assertThat(tables(page.show(park.as("anna"), Map.of("show", "serious")))
                        .get(0)
                        .lines())
                .hasSize(1);
    }

    @Test
    void takesAnAlarmSendsAMobilePostAndStopsTheClock() {
        IncidentsPage page = new IncidentsPage(park.tools());
        page.act(park.as("icy"), "report", Map.of("kind", "FIRE", "place", "Garage", "what", "Smoke", "level", "L2"))
                .orElseThrow();
        String number = park.of(IncidentType.ID).get(0).number();
        Line reported =
                tables(page.show(park.as("icy"), Map.of())).get(0).lines().get(0);
        assertThat(reported.buttons())
                .as("one button a mobile post, none for a fixed one")
                .hasSize(3)
                .noneMatch(button -> button.values().containsValue("Main gate 大门岗"));
        assertThat(tables(page.show(park.as("du"), Map.of()))
                        .get(0)
                        .lines()
                        .get(0)
                        .buttons())
                .as("a guard is sent and does not send")
                .isEmpty();
        page.act(park.as("icy"), "dispatch", reported.buttons().get(0).values()).orElseThrow();
        View running = page.show(park.as("du"), Map.of());
        assertThat(running.blocks())
                .filteredOn(Block.Stopwatch.class::isInstance)
                .singleElement();
        park.pass(Duration.ofMinutes(4));
        assertThat(tables(new IncidentWall(park.tools()).show(park.as("icy"), Map.of()))
                        .get(0)
                        .lines()
                        .get(0)
                        .tone())
                .isEqualTo(Tone.LATE);
        page.act(park.as("du"), "arrive", Map.of("number", number)).orElseThrow();
        assertThat(park.find(number).state()).isEqualTo(IncidentType.ON_SCENE);
    }

    @Test
    void showsWhatIsHandedOverNow() {
        String incident = park.open(park.as("bo"), IncidentType.ID, "Lift 3", Map.of("kind", "LIFT", "level", "L1"))
                .number();
        String book =
                park.open(Park.SYSTEM, HandoverType.ID, "Security", Map.of()).number();
        List<Block.Table> tables = tables(new HandoverPage(park.tools()).show(park.as("bo"), Map.of()));
        assertThat(tables.get(0).lines().get(0).link()).isEqualTo("/cases/" + book);
        assertThat(tables.get(1).lines().get(0).link()).isEqualTo("/cases/" + incident);
    }
}
