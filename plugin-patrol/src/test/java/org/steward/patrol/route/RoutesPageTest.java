// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.text.Text;
import org.steward.patrol.Park;
import org.steward.patrol.plan.PlanPage;
import org.steward.patrol.plan.ReplayPage;
import org.steward.patrol.run.RunPlaces;

/** The captain makes a route on Monday, the 7th of December 2026 at 8:00. */
class RoutesPageTest {
    private static final String ESTATE = "park";
    private static final Map<String, String> NIGHT = Map.of(
            "code", "NIGHT",
            "title", "Night",
            "post", "PATROL",
            "order", "RANDOM",
            "starts", "07:00; 20:00-23:00",
            "maxMinutes", "40");

    @TempDir
    Path folder;

    private Park park;
    private RoutesPage page;

    @BeforeEach
    void opens() {
        park = Park.in(folder);
        page = new RoutesPage(park.tools());
    }

    @AfterEach
    void closes() throws Exception {
        park.close();
    }

    private Outcome<Text> act(String who, String action, Map<String, String> fields) {
        return page.act(park.as(who), action, fields);
    }

    private void made() {
        act("cao", "add", NIGHT).orElseThrow();
        act("cao", "list", Map.of("route", "NIGHT", "list", "P1,B1,1F,Lobby,QR,60\nP2,B2,3F,Stairs"))
                .orElseThrow();
    }

    private Route night() {
        return new Routes(park.tools().transactions()).find(ESTATE, "NIGHT").orElseThrow();
    }

    private static List<Block.Line> lines(List<Block> blocks, String title) {
        return blocks.stream()
                .filter(block ->
                        block instanceof Block.Table table && table.title().en().equals(title))
                .findFirst()
                .map(block -> ((Block.Table) block).lines())
                .orElseThrow();
    }

    @Test
    void isMadeByTheCaptainAndNotByAGuard() {
        assertThat(act("bo", "add", NIGHT).isDone()).isFalse();
        made();
        assertThat(night().points()).extracting(Checkpoint::where).containsExactly("B1 1F Lobby", "B2 3F Stairs");
        assertThat(act("cao", "add", NIGHT).isDone()).as("the code is taken").isFalse();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        List<String> fields = act("cao", "add", Map.of("code", "a b", "maxMinutes", "0", "starts", "soon"))
                .refusal()
                .orElseThrow()
                .flaws()
                .stream()
                .map(flaw -> flaw.field())
                .toList();
        assertThat(fields).containsExactlyInAnyOrder("code", "title", "maxMinutes", "starts", "post", "order");
    }

    @Test
    void keepsTheLabelsOfPointsAndRetiresWhatALaterListLeavesOut() {
        made();
        String label = night().points().get(0).label();
        act("cao", "list", Map.of("route", "NIGHT", "list", "P1,B1,1F,Lobby east\nP3,B2,1F,Gate"))
                .orElseThrow();
        assertThat(night().points()).extracting(Checkpoint::code).containsExactly("P1", "P3");
        assertThat(night().points().get(0))
                .returns("Lobby east", Checkpoint::words)
                .returns(label, Checkpoint::label);
    }

    @Test
    void plansTheRunsFromNowOnAndNoneOfARouteWithoutPoints() {
        DutyPlaces runs = new RunPlaces(park.tools());
        LocalDate monday = LocalDate.of(2026, 12, 7);
        act("cao", "add", NIGHT).orElseThrow();
        assertThat(runs.on(ESTATE, monday)).isEmpty();
        act("cao", "list", Map.of("route", "NIGHT", "list", "P1")).orElseThrow();
        assertThat(runs.on(ESTATE, monday))
                .extracting(DutyPlaces.Place::words)
                .containsExactly("NIGHT 20:00", "NIGHT 21:00", "NIGHT 22:00");
        assertThat(runs.on(ESTATE, monday.plusDays(1)))
                .extracting(DutyPlaces.Place::words)
                .containsExactly("NIGHT 07:00", "NIGHT 20:00", "NIGHT 21:00", "NIGHT 22:00");
        act("cao", "retire", Map.of("route", "NIGHT")).orElseThrow();
        assertThat(runs.on(ESTATE, monday.plusDays(1))).isEmpty();
    }

    @Test
    void makesTheSheetsOfAVersionOnceAndShowsThemInBothLanguages() {
        made();
        act("cao", "sheets", Map.of("route", "NIGHT")).orElseThrow();
        act("cao", "sheets", Map.of("route", "NIGHT")).orElseThrow();
        assertThat(park.of(LabelType.ID)).hasSize(1);
        List<Block> shown = page.show(park.as("cao"), Map.of("route", "NIGHT")).blocks();
        assertThat(shown)
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Tiles.class,
                                tiles -> assertThat(tiles.tiles())
                                        .extracting(Block.Tile::link)
                                        .allMatch(link -> link.contains("/prints/patrol-label-sheet?lang="))));
    }

    @Test
    void saysHowToBeginWhereThereIsNothing() {
        Block table = page.show(park.as("cao"), Map.of()).blocks().get(0);
        assertThat(((Block.Table) table).empty().en()).contains("Make one below");
        assertThat(new PlanPage(park.tools()).show(park.as("bo"), Map.of()).blocks())
                .isNotEmpty();
        assertThat(new ReplayPage(park.tools())
                        .show(park.as("bo"), Map.of("day", "nonsense", "step", "x"))
                        .blocks())
                .isNotEmpty();
    }

    @Test
    void showsAKeyPointAsLateThatNobodyHitInItsInterval() {
        made();
        park.pass(Duration.ofMinutes(61));
        List<Block.Line> points =
                lines(new PlanPage(park.tools()).show(park.as("bo"), Map.of()).blocks(), "Points of the estate");
        assertThat(points).extracting(Block.Line::tone).containsExactly(Block.Tone.LATE, Block.Tone.NEUTRAL);
    }
}
