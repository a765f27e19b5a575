// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.assessment.figure.EstatesPage;
import org.steward.assessment.figure.FigurePage;
import org.steward.assessment.figure.FiguresPage;
import org.steward.assessment.figure.FreezePage;
import org.steward.assessment.figure.RestatementsPage;
import org.steward.assessment.publicly.ServicePage;
import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** The pages of figures on a real store. */
class FigurePagesTest {
    private static final Map<String, String> OCTOBER = Map.of("month", "2026-10");

    @TempDir
    Path folder;

    private Lake lake;
    private Caller chief;

    @BeforeEach
    void opens() {
        lake = Lake.in(folder, "2026-11-15T02:00:00Z");
        chief = lake.chief();
        lake.leak(Lake.LAKE, "A-1", "2026-10-05T09:00", true);
        lake.leak(Lake.LAKE, "A-1", "2026-10-06T09:00", true);
        lake.leak(Lake.LAKE, "A-2", "2026-10-31T23:59", true);
        lake.leak(Lake.LAKE, "A-2", "2026-11-01T00:00", true);
        lake.leak(Lake.HILL, "A-1", "2026-10-05T09:00", true);
        lake.counted();
    }

    @AfterEach
    void closes() throws Exception {
        lake.centre().close();
    }

    private AssessmentTools tools() {
        return lake.centre().tools;
    }

    private static <T> List<T> all(View view, Class<T> kind) {
        return view.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Block.Line row(View view, String code) {
        return all(view, Block.Table.class).stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.cells().get(0).en().startsWith(code + " "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> en(Block.Line line) {
        return line.cells().stream().map(Text::en).toList();
    }

    private Case missed() {
        return lake.leak(Lake.LAKE, "A-2", "2026-10-20T09:00", false);
    }

    @Test
    void showsEveryIndicatorOfTheCatalogueWithItsTargetAndItsResultInWords() {
        missed();
        View view = new FiguresPage(tools()).show(chief, OCTOBER);
        assertThat(en(row(view, "K16")))
                .containsExactly("K16 Repair pass rate", "75.0 %", "at least 98 %", "target missed", "3 of 4", "S3");
        assertThat(row(view, "K16").tone()).isEqualTo(Tone.LATE);
        assertThat(row(view, "K33").cells().get(3)).isEqualTo(Text.of("no module yet", "暂无模块"));
        assertThat(row(view, "LEAK").cells().get(3).zh()).isEqualTo("无目标值");
        assertThat(codes(view))
                .filteredOn(code -> code.matches("K\\d\\d"))
                .hasSize(72)
                .doesNotHaveDuplicates();
        assertThat(notes(view)).anyMatch(note -> note.startsWith("Counted until 2026-11-15 10:00"));
    }

    private static List<String> notes(View view) {
        return all(view, Block.Note.class).stream()
                .map(note -> note.text().en())
                .toList();
    }

    @Test
    void saysNotApplicableWhereNothingCounts() {
        View view = new FiguresPage(tools()).show(chief, Map.of("month", "2026-09"));
        assertThat(en(row(view, "K16"))).contains("n/a", "0 of 0").doesNotContain("100.0 %", "target missed");
        assertThat(row(view, "K16").cells().get(1).zh()).isEqualTo("不适用");
    }

    @Test
    void narrowsToMissedTargetsAndToWords() {
        missed();
        FiguresPage page = new FiguresPage(tools());
        assertThat(codes(page.show(chief, Map.of("month", "2026-10", "missed", "true"))))
                .containsExactly("K16");
        assertThat(codes(page.show(chief, Map.of("month", "2026-10", "q", "三声"))))
                .containsExactly("K01");
        assertThat(codes(page.show(chief, Map.of("month", "2026-10", "group", "STEERING"))))
                .contains("K65", "K72")
                .doesNotContain("K16");
        assertThat(notes(page.show(chief, Map.of("q", "nothing such"))))
                .contains("No indicator matches. Take a filter away.");
    }

    private static List<String> codes(View view) {
        return all(view, Block.Table.class).stream()
                .flatMap(table -> table.lines().stream())
                .map(line -> line.cells().get(0).en().split(" ")[0])
                .toList();
    }

    @Test
    void showsTheRunningMonthForOneThatCannotBeRead() {
        for (String month : List.of("", "2026-13", "yesterday", "2027-01", "0001-01")) {
            View view = new FiguresPage(tools()).show(chief, Map.of("month", month));
            assertThat(all(view, Block.Pager.class).get(0).now().en()).as(month).isEqualTo("November 2026");
            assertThat(all(view, Block.Pager.class).get(0).forth().address()).isEmpty();
        }
    }

    @Test
    void leadsFromAFigureToTheVeryCases() {
        Case open = missed();
        View view = new FigurePage(tools()).show(chief, Map.of("code", "K16", "month", "2026-10", "misses", "true"));
        Chart.BigFigure now = all(view, Chart.BigFigure.class).get(0);
        assertThat(now.value().en()).isEqualTo("75.0 %");
        assertThat(now.verdict().zh()).isEqualTo("未达标");
        assertThat(all(view, Chart.Trend.class).get(0).points()).hasSize(12);
        assertThat(cases(view)).containsExactly("/cases/" + open.number());
        View everything = new FigurePage(tools()).show(chief, Map.of("code", "K16", "month", "2026-10"));
        assertThat(cases(everything)).hasSize(4);
        assertThat(all(view, Block.Table.class).stream()
                        .flatMap(table -> table.lines().stream())
                        .map(Block.Line::cells)
                        .filter(cells -> cells.get(0).en().equals("Kinds of case")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(1)).isEqualTo(Text.of("Leak", "渗漏")));
    }

    private static List<String> cases(View view) {
        return all(view, Block.Table.class).stream()
                .flatMap(table -> table.lines().stream())
                .map(Block.Line::link)
                .filter(link -> link.startsWith("/cases/"))
                .toList();
    }

    @Test
    void tellsAFigureApartAndLeadsToTheCasesOfAPart() {
        missed();
        Map<String, String> query = Map.of("code", "K16", "month", "2026-10", "by", "BUILDING");
        Chart.Bar house = all(new FigurePage(tools()).show(chief, query), Chart.Ranking.class)
                .get(0)
                .bars()
                .get(0);
        assertThat(house.label().zh()).isEqualTo("A 栋");
        assertThat(house.note().en()).isEqualTo("3 of 4");
        assertThat(house.link()).isEqualTo("/m/assessment/figure?code=K16&month=2026-10&by=BUILDING&value=A");
        View part = new FigurePage(tools())
                .show(chief, Map.of("code", "K16", "month", "2026-10", "by", "BUILDING", "value", "A"));
        assertThat(cases(part)).hasSize(4);
    }

    @Test
    void namesAnIndicatorThatNoModuleMeasures() {
        assertThat(notes(new FigurePage(tools()).show(chief, Map.of("code", "K33"))))
                .containsExactly("K33 Survey share: no module of this estate measures it yet.");
        assertThat(notes(new FigurePage(tools()).show(chief, Map.of("code", "<b>"))))
                .containsExactly("There is no such indicator.");
    }

    @Test
    void writesAMonthDownOnceAndListsWhatChangedSince() {
        Case open = missed();
        FreezePage page = new FreezePage(tools());
        View before = page.show(chief, OCTOBER);
        assertThat(en(row(before, "K16"))).contains("75.0 %");
        assertThat(all(before, Block.Buttons.class)).hasSize(1);
        assertThat(page.act(chief, "freeze", OCTOBER).isDone()).isTrue();
        assertThat(all(page.show(chief, OCTOBER), Block.Buttons.class)).isEmpty();
        assertThat(page.act(chief, "freeze", OCTOBER).isDone()).isFalse();
        assertThat(page.act(chief, "freeze", Map.of("month", "2026-11")).isDone())
                .isFalse();
        assertThat(page.act(chief, "freeze", Map.of("month", "soon"))
                        .refusal()
                        .orElseThrow()
                        .flaws())
                .extracting(flaw -> flaw.field())
                .containsExactly("month");
        lake.mend(Lake.LAKE, open);
        View october = new FiguresPage(tools()).show(chief, OCTOBER);
        assertThat(en(row(october, "K16"))).contains("75.0 % (today 100.0 %)");
        Block.Line line = all(new RestatementsPage(tools()).show(chief, Map.of()), Block.Table.class)
                .get(0)
                .lines()
                .get(0);
        assertThat(line.link()).isEqualTo("/cases/" + open.number());
        assertThat(en(line)).contains("2026-10", "75.0 % (3 of 4)", "100.0 % (4 of 4)");
    }

    @Test
    void putsTheEstatesOfTheCallerSideBySideAndNoOther() {
        missed();
        View view = new EstatesPage(tools()).show(chief, Map.of("month", "2026-10", "code", "K16"));
        assertThat(en(row(view, "K16"))).contains("75.0 %, target missed", "100.0 %, on target");
        assertThat(all(view, Chart.Ranking.class).get(0).bars())
                .extracting(bar -> bar.label().en())
                .containsExactly("Hill", "Lake");
        View own = new EstatesPage(tools()).show(lake.caller(Lake.LAKE, "anna"), OCTOBER);
        assertThat(all(own, Block.Table.class).get(0).columns()).hasSize(3);
    }

    @Test
    void publishesTheChosenFiguresOfTheLastMonthThatWasWrittenDown() {
        ServicePage page = new ServicePage(tools());
        Caller anybody = new Caller(Caller.Kind.RESIDENT, "", "", Lake.LAKE, Set.of(), Set.of(), Language.ZH);
        lake.centre()
                .parameters
                .set(chief, ServicePage.PUBLISHED, "K16;K33;LEAK", "Chosen")
                .orElseThrow();
        assertThat(notes(page.show(anybody, Map.of()))).contains("No month has been published yet.");
        lake.counted();
        new FreezePage(tools()).act(chief, "freeze", OCTOBER).orElseThrow();
        lake.centre()
                .parameters
                .set(chief, ServicePage.PUBLISHED, "K16;K33", "Chosen")
                .orElseThrow();
        View view = page.show(anybody, Map.of());
        assertThat(all(view, Chart.BigFigure.class)).singleElement().satisfies(figure -> {
            assertThat(figure.title()).isEqualTo(Text.of("Repair pass rate", "零修合格率"));
            assertThat(figure.value().en()).isEqualTo("100.0 %");
            assertThat(figure.link()).isEmpty();
        });
        assertThat(notes(view)).anyMatch(note -> note.contains("October 2026") && note.contains("2026-11-15"));
        assertThat(all(view, Block.Links.class)).isEmpty();
        assertThat(view.toString()).doesNotContain("A-1", "chief", "LK-", "Water");
        assertThat(all(page.show(chief, Map.of()), Block.Links.class)).hasSize(1);
    }

    @Test
    void publishesNothingThatWasNotChosen() {
        new FreezePage(tools()).act(chief, "freeze", OCTOBER).orElseThrow();
        View view = new ServicePage(tools()).show(chief, Map.of());
        assertThat(all(view, Chart.BigFigure.class)).isEmpty();
    }

    @Test
    void takesTheSameNumberOnEveryPage() {
        missed();
        String month =
                en(row(new FiguresPage(tools()).show(chief, OCTOBER), "K16")).get(1);
        String single = all(
                        new FigurePage(tools()).show(chief, Map.of("code", "K16", "month", "2026-10")),
                        Chart.BigFigure.class)
                .get(0)
                .value()
                .en();
        String frozen =
                en(row(new FreezePage(tools()).show(chief, OCTOBER), "K16")).get(1);
        assertThat(Stream.of(month, single, frozen).distinct()).containsExactly("75.0 %");
    }

    @Test
    void countsInTheEstatesOwnMonth() {
        lake.centre().clock.set(Instant.parse("2026-11-30T16:30:00Z"));
        View view = new FiguresPage(tools()).show(chief, Map.of());
        assertThat(all(view, Block.Pager.class).get(0).now().zh()).isEqualTo("2026 年 12 月");
    }
}
