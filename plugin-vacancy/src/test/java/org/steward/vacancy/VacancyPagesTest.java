// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.vacancy.key.KeyLoanType;
import org.steward.vacancy.ledger.VacantUnitType;
import org.steward.vacancy.page.KeysPage;
import org.steward.vacancy.page.LedgerPage;

/** The pages of the module on a real store. */
class VacancyPagesTest {
    private static final Set<String> RIGHTS =
            Set.of(Permissions.CASE_READ, Permissions.CASE_OPEN, Permissions.CASE_WORK);
    private static final Caller ASSISTANT = caller("anna", Set.of(Roles.CSA));
    private static final Caller SUPERVISOR = caller("li.na", Set.of(Roles.CSA, Roles.CSO));

    @TempDir
    Path folder;

    private Lake lake;
    private LedgerPage ledger;
    private KeysPage keys;

    private static Caller caller(String id, Set<String> roles) {
        return new Caller(Caller.Kind.STAFF, id, id, "lake", roles, RIGHTS, Language.EN);
    }

    @BeforeEach
    void open() {
        lake = Lake.in(folder);
        ledger = new LedgerPage(lake.tools());
        keys = new KeysPage(lake.tools());
    }

    @AfterEach
    void close() throws Exception {
        lake.centre().close();
    }

    @Test
    void entersAUnitInTheStateOfItsReason() {
        Outcome<Text> done = ledger.act(ASSISTANT, "enter", Map.of("unit", "1-101", "kind", "SOLD", "keyCount", "2"));
        assertThat(done.isDone()).isTrue();
        assertThat(lake.of(VacantUnitType.ID)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo("SOLD_NOT_MOVED_IN");
            assertThat(entry.unitId()).isEqualTo("1-101");
            assertThat(entry.fields()).containsEntry("keyCount", "2");
        });
    }

    @Test
    void entersNothingThatIsNowhere() {
        assertThat(ledger.act(ASSISTANT, "enter", Map.of("kind", "SOLD")).isDone())
                .isFalse();
        assertThat(lake.of(VacantUnitType.ID)).isEmpty();
    }

    @Test
    void countsByBuildingAndState() {
        lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.entered("1-102", "UNSOLD", "enterUnsold");
        lake.entered("1-103", "LEFT", "enterMovedOut");
        Block.Table counts = tables(ledger.show(ASSISTANT, Map.of())).get(0);
        assertThat(counts.lines()).hasSize(1);
        assertThat(counts.lines().get(0).cells())
                .extracting(Text::en)
                .containsExactly("Building 1", "0", "2", "0", "0", "1", "0");
    }

    @Test
    void drawsTheBuildingFloorByFloorWithTheVacantUnits() {
        Case unsold = lake.entered("1-101", "UNSOLD", "enterUnsold");
        Chart.Plan plan = ledger.show(ASSISTANT, Map.of()).blocks().stream()
                .filter(Chart.Plan.class::isInstance)
                .map(Chart.Plan.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(plan.title().en()).isEqualTo("Plan of Building 1");
        assertThat(plan.rows())
                .flatExtracting(Chart.PlanRow::cells)
                .filteredOn(cell -> cell.state() != null)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.name()).isEqualTo("1-101");
                    assertThat(cell.state().sign()).isEqualTo("U");
                    assertThat(cell.link()).isEqualTo("/cases/" + unsold.number());
                });
        assertThat(plan.rows()).flatExtracting(Chart.PlanRow::cells).hasSizeGreaterThan(1);
    }

    @Test
    void listsOneState() {
        lake.entered("1-101", "UNSOLD", "enterUnsold");
        Case left = lake.entered("1-103", "LEFT", "enterMovedOut");
        Block.Table list = tables(ledger.show(ASSISTANT, Map.of("building", "B1", "state", "MOVED_OUT")))
                .get(1);
        assertThat(list.lines()).extracting(Block.Line::link).containsExactly("/cases/" + left.number());
        assertThat(list.lines().get(0).cells()).extracting(Text::en).contains("2026-12-01");
    }

    @Test
    void checksEveryVacantUnitOnceAfterAStorm() {
        lake.entered("1-101", "UNSOLD", "enterUnsold");
        lake.entered("1-103", "LEFT", "enterMovedOut");
        assertThat(ledger.act(ASSISTANT, "storm", Map.of()).isDone()).isFalse();
        assertThat(ledger.act(SUPERVISOR, "storm", Map.of()).isDone()).isTrue();
        assertThat(ledger.act(SUPERVISOR, "storm", Map.of()).isDone()).isTrue();
        assertThat(lake.checks())
                .hasSize(2)
                .allSatisfy(check -> assertThat(check.times().dueAt())
                        .isEqualTo(lake.centre().clock.instant().plusSeconds(86_400)));
    }

    @Test
    void lendsNoMoreKeysThanAreThere() {
        Case entry = lake.entered("1-101", "UNSOLD", "enterUnsold");
        assertThat(ask(entry, "2").isDone()).isTrue();
        assertThat(ask(entry, "2").isDone()).isFalse();
        assertThat(ask(entry, "1").isDone()).isTrue();
        assertThat(lake.of(KeyLoanType.ID)).hasSize(2);
    }

    @Test
    void showsKeysToBeApprovedAndTakesTheApproval() {
        ask(lake.entered("1-101", "UNSOLD", "enterUnsold"), "1");
        String number = lake.of(KeyLoanType.ID).get(0).number();
        assertThat(tables(keys.show(ASSISTANT, Map.of())).get(1).lines()).hasSize(1);
        assertThat(keys.act(ASSISTANT, "approve", Map.of("number", number)).isDone())
                .isFalse();
        assertThat(keys.act(SUPERVISOR, "approve", Map.of("number", number)).isDone())
                .isTrue();
        assertThat(lake.find(number).state()).isEqualTo("APPROVED");
    }

    private Outcome<Text> ask(Case entry, String count) {
        return keys.act(
                ASSISTANT,
                "request",
                Map.of("ledgerEntry", entry.number(), "purpose", "REPAIR", "borrower", "Bo, 138", "keys", count));
    }

    private static List<Block.Table> tables(View view) {
        return view.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }
}
