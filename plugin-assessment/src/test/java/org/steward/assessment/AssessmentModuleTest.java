// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ModulePage;
import org.steward.core.testkit.ModuleContract;
import org.steward.core.testkit.WorkflowPage;

class AssessmentModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return AssessmentDeclaration.of(new AssessmentTools(
                null, null, null, null, null, null, null, null, null, null, null, Clock.systemUTC()));
    }

    @Test
    void isDrawnInTheDocsAsItIsDeclared() {
        WorkflowPage.check(declaration(), Path.of("../docs/workflows/assessment.md"));
    }

    @Test
    void opensItsCyclesByDuties() {
        assertThat(declaration().duties().stream().map(DutyPlan::id))
                .contains("assess-month", "assess-quarter", "assess-year");
    }

    @Test
    void measuresTheScoreAndBringsItsPages() {
        assertThat(declaration().indicators().stream().map(Indicator::code)).contains("K72");
        assertThat(declaration().pages().stream().map(ModulePage::path)).contains("scores");
    }

    @Test
    void namesTheSourceOfEachParameter() {
        assertThat(declaration().parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.source()).as(parameter.key()).isNotBlank());
    }
}
