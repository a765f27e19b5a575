// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.testkit.ModuleContract;
import org.steward.core.testkit.WorkflowPage;

class VacancyModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return VacancyDeclaration.of(new VacancyTools(null, null, null, null, Clock.systemUTC()));
    }

    @Test
    void isDrawnInTheDocsAsItIsDeclared() {
        WorkflowPage.check(declaration(), Path.of("../docs/workflows/vacancy.md"));
    }

    @Test
    void bringsEveryRecordOfItsProcedure() {
        assertThat(declaration().caseTypes().stream().map(CaseType::id))
                .containsExactlyInAnyOrder(
                        "vacant-unit",
                        "vacancy-round",
                        "vacancy-check",
                        "vacancy-defect",
                        "vacancy-airing",
                        "vacancy-key-loan",
                        "vacancy-viewing");
    }

    @Test
    void plansRoundsAndAirings() {
        assertThat(declaration().duties().stream().map(DutyPlan::id))
                .containsExactlyInAnyOrder("vacancy-month", "vacancy-half-month", "vacancy-week", "vacancy-airing");
    }

    @Test
    void measuresVacantChecksAndBringsItsPages() {
        assertThat(declaration().indicators().stream().map(Indicator::code))
                .containsExactlyInAnyOrder("K46", "VAC-STORM", "VAC-SPOT", "VAC-KEYS", "VAC-FIX");
        assertThat(declaration().pages().stream().map(ModulePage::path)).containsExactlyInAnyOrder("ledger", "keys");
    }

    @Test
    void namesTheSourceOfEachParameter() {
        assertThat(declaration().parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.source()).as(parameter.key()).isNotBlank());
        assertThat(declaration().parameters().stream().map(Parameter::key))
                .contains(
                        "vacant.checkBy", "vacant.storm", "vacant.registerUpdate", "vacant.ownerReport", "key.return");
    }
}
