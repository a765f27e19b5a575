// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.assessment.analysis.AnalysisPage;
import org.steward.assessment.analysis.CountedCasesPage;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;

/** The analysis of cases on a real store. */
class AnalysisPagesTest {
    private static final Map<String, String> OCTOBER = Map.of("from", "2026-10-01", "to", "2026-10-31");

    @TempDir
    Path folder;

    private Lake lake;
    private Caller chief;

    @BeforeEach
    void opens() {
        lake = Lake.in(folder, "2026-11-01T02:00:00Z");
        chief = lake.chief();
        lake.leak(Lake.LAKE, "A-1", "2026-10-05T09:00", true);
        lake.leak(Lake.LAKE, "A-1", "2026-10-12T09:30", true);
        lake.leak(Lake.LAKE, "A-1", "2026-10-31T23:59", true);
        lake.leak(Lake.LAKE, "", "2026-10-20T09:00", false);
        lake.leak(Lake.HILL, "A-1", "2026-10-05T09:00", true);
    }

    @AfterEach
    void closes() throws Exception {
        lake.centre().close();
    }

    private View analysis(Map<String, String> query) {
        return new AnalysisPage(lake.centre().tools).show(chief, query);
    }

    private static <T> List<T> all(View view, Class<T> kind) {
        return view.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Chart.HeatMap map(View view, String title) {
        return all(view, Chart.HeatMap.class).stream()
                .filter(each -> each.title().en().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The query of an address, as the page gets it. */
    private static Map<String, String> query(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void countsByClassPlaceCauseAndRepeat() {
        View view = analysis(OCTOBER);
        assertThat(all(view, Chart.Ranking.class))
                .extracting(ranking -> ranking.title().en())
                .containsExactly("Kind of case", "Category or cause", "Building", "Channel", "Repeat");
        Chart.Bar leaks = all(view, Chart.Ranking.class).get(0).bars().get(0);
        assertThat(leaks.shown().en()).isEqualTo("4");
        assertThat(leaks.link()).isEqualTo("/cases?from=2026-10-01&to=2026-10-31&type=leak");
        assertThat(all(view, Chart.Trend.class).get(0).points()).hasSize(16);
    }

    @Test
    void leadsFromEachCellToItsCases() {
        Chart.HeatMap map = map(analysis(OCTOBER), "Building and Hour");
        assertThat(map.rows()).hasSize(2);
        for (Chart.HeatRow row : map.rows()) {
            for (Chart.HeatCell cell : row.cells()) {
                assertThat(cell.link()).startsWith("/m/assessment/cases?");
                View cases = new CountedCasesPage(lake.centre().tools).show(chief, query(cell.link()));
                assertThat((long) all(cases, Block.Table.class).get(0).lines().size())
                        .as(cell.link())
                        .isEqualTo(cell.count());
            }
        }
        assertThat(map.rows().get(0).cells().get(9).count()).isEqualTo(2);
    }

    @Test
    void saysInWordsWhichCasesAreListed() {
        Chart.HeatMap map = map(analysis(OCTOBER), "Day of the week and Hour");
        View cases = new CountedCasesPage(lake.centre().tools)
                .show(chief, query(map.rows().get(0).cells().get(9).link()));
        assertThat(all(cases, Block.Note.class).get(0).text().zh())
                .isEqualTo("受理日期 2026-10-01 至 2026-10-31 · 星期：周一 · 小时：9 时");
    }

    @Test
    void namesHotSpotsWithTheirCases() {
        lake.centre().clock.set(java.time.Instant.parse("2026-10-31T20:00:00Z"));
        Block.Table spots = all(analysis(OCTOBER), Block.Table.class).get(0);
        assertThat(spots.title().en()).isEqualTo("Hot spots: 3 or more of the same kind in one unit within 30 days");
        assertThat(spots.lines()).singleElement().satisfies(line -> {
            assertThat(line.cells()).extracting(cell -> cell.zh()).containsExactly("A-1", "渗漏：管道", "3", "2026-10-31");
            assertThat(line.link()).isEqualTo("/cases?from=2026-10-02&to=2026-10-31&type=leak&category=PIPE&unit=A-1");
        });
        lake.centre()
                .parameters
                .set(chief, "analysis.hotSpotCases", "4", "Too many")
                .orElseThrow();
        assertThat(all(analysis(OCTOBER), Block.Table.class).get(0).lines()).isEmpty();
    }

    @Test
    void saysWhichDaysCannotBeLookedAt() {
        for (Map<String, String> query : List.of(
                Map.of("from", "yesterday"),
                Map.of("from", "2026-10-02", "to", "2026-10-01"),
                Map.of("from", "1999-01-01"),
                Map.of("to", "2026-02-30"))) {
            assertThat(all(analysis(query), Block.Note.class))
                    .as(query.toString())
                    .hasSize(1);
        }
        assertThat(all(analysis(Map.of()), Block.Note.class)).isEmpty();
    }

    @Test
    void pagesThroughTheCases() {
        View wrong = new CountedCasesPage(lake.centre().tools)
                .show(chief, Map.of("from", "2026-10-01", "to", "2026-10-31", "after", "made up"));
        assertThat(all(wrong, Block.Note.class)).hasSize(2);
        assertThat(all(wrong, Block.Table.class)).isEmpty();
    }
}
