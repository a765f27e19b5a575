// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.assessment.sheet.ScoresPage;
import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.View;
import org.steward.core.api.text.Language;

/** Who sees which scores. */
class SheetPagesTest {
    @TempDir
    Path folder;

    private Garden garden;

    @BeforeEach
    void open() {
        garden = Garden.in(folder);
        garden.jobs("anna", 20, 0);
        garden.jobs("ben", 3, 1);
        garden.complaint("ben");
        garden.cycle("EMPLOYEE MONTH 员工月度");
    }

    @AfterEach
    void close() throws Exception {
        garden.centre().close();
    }

    private View shown(String member, Map<String, String> query) {
        return new ScoresPage(garden.centre().tools).show(garden.caller(member), query);
    }

    private static List<Line> lines(View view, int table) {
        return view.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .skip(table)
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private static String cell(Line line, int column) {
        return line.cells().get(column).in(Language.EN);
    }

    private List<String> ranked(String member) {
        return lines(shown(member, Map.of()), 0).stream()
                .map(line -> cell(line, 0) + " " + cell(line, 1))
                .toList();
    }

    @Test
    void ranksTheSheetsOfThePeriodForWhoeverStandsAboveAll() {
        assertThat(ranked("rob")).startsWith("1 / 6 anna", "2 / 6 ben").hasSize(6);
        assertThat(ranked("greta")).hasSize(6);
    }

    @Test
    void showsAnEmployeeTheOwnSheetOnly() {
        assertThat(ranked("ben")).containsExactly("2 / 6 ben");
        assertThat(ranked("fay")).containsExactly("– fay");
    }

    @Test
    void showsASuperiorTheirPeople() {
        assertThat(ranked("olga")).contains("1 / 6 anna", "2 / 6 ben").noneMatch(line -> line.endsWith("rob"));
    }

    @Test
    void linksEachDeductionToItsSource() {
        Case sheet = garden.sheet("ben");
        String complaint = garden.of(Trials.COMPLAINT).get(0).number();
        View own = shown("ben", Map.of("sheet", sheet.number()));
        assertThat(lines(own, 1)).singleElement().satisfies(line -> {
            assertThat(line.link()).isEqualTo("/cases/" + complaint);
            assertThat(cell(line, 2)).isEqualTo("− 4");
        });
    }

    @Test
    void keepsTheSheetOfAColleagueToItself() {
        View other = shown("anna", Map.of("sheet", garden.sheet("ben").number()));
        assertThat(other.blocks()).singleElement().isInstanceOf(Block.Note.class);
    }
}
