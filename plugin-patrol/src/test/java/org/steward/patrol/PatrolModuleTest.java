// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

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

class PatrolModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return PatrolDeclaration.of(
                new PatrolTools(null, null, null, null, null, null, null, null, null, Clock.systemUTC()));
    }

    @Test
    void isDrawnInTheDocsAsItIsDeclared() {
        WorkflowPage.check(declaration(), Path.of("../docs/workflows/patrol.md"));
    }

    @Test
    void bringsEveryRecordOfItsProcedures() {
        assertThat(declaration().caseTypes().stream().map(CaseType::id))
                .contains(
                        "round-daily",
                        "round-area",
                        "round-weekly",
                        "round-monthly",
                        "round-night-hour",
                        "round-night",
                        "round-captain",
                        "round-security",
                        "round-special",
                        "inspection-finding",
                        "incident",
                        "gate-visitor",
                        "gate-goods",
                        "shift-handover",
                        "patrol-summary");
    }

    @Test
    void plansEveryRoundAndTheHandOver() {
        assertThat(declaration().duties().stream().map(DutyPlan::id))
                .contains(
                        "round-daily",
                        "round-area",
                        "round-weekly",
                        "round-monthly",
                        "night-check-hour",
                        "night-check-captain",
                        "night-check-manager",
                        "captain-check",
                        "security-check",
                        "shift-handover",
                        "patrol-summary");
    }

    @Test
    void measuresWhatP23AndP27Name() {
        assertThat(declaration().indicators().stream().map(Indicator::code))
                .contains("K19", "K54", "K55", "K59", "K60");
        assertThat(declaration().pages().stream().map(ModulePage::path))
                .contains("rounds", "findings", "incidents", "incident-wall", "gate", "goods", "handover");
    }

    @Test
    void hasTheFiguresOfP23AndP27AsParameters() {
        assertThat(declaration().parameters().stream().map(Parameter::key))
                .contains(
                        "round.managerPerDay",
                        "round.itemWeekly",
                        "round.itemMonthly",
                        "round.coverage",
                        "finding.onSpot",
                        "finding.general",
                        "finding.serious",
                        "patrol.captainCheck",
                        "patrol.managerCheck",
                        "night.check",
                        "incident.arrive",
                        "incident.reportUp",
                        "patrol.logRetention",
                        "video.retention");
        assertThat(declaration().parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.source()).as(parameter.key()).isNotBlank());
    }
}
