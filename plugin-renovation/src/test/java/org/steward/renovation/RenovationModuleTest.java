// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.testkit.ModuleContract;
import org.steward.core.testkit.WorkflowPage;

class RenovationModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return RenovationDeclaration.of(new RenovationTools(
                () -> null, () -> null, () -> null, () -> null, () -> null, null, Clock.systemUTC()));
    }

    @Test
    void isDrawnInTheDocsAsItIsDeclared() {
        WorkflowPage.check(declaration(), Path.of("../docs/workflows/renovation.md"));
    }

    @Test
    void measuresTheFiguresOfItsProcedure() {
        assertThat(declaration().indicators().stream().map(Indicator::code))
                .containsExactlyInAnyOrder("K47", "K48", "K49", "K50", "K51", "K52");
    }

    @Test
    void bringsItsPages() {
        assertThat(declaration().pages().stream().map(ModulePage::path))
                .containsExactlyInAnyOrder("sites", "units", "passes", "deposits");
    }

    @Test
    void takesACaseFromAPatrolWithoutAnyFieldOfItsForm() {
        for (CaseType type : declaration().caseTypes()) {
            if (!type.id().equals("renovation-pass")) {
                assertThat(FormCheck.of(type.intake(), Map.of(), ZoneOffset.UTC).flaws())
                        .as(type.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void letsNoEstateLoosenWhatIsOfSafety() {
        assertThat(declaration().parameters().stream().filter(Parameter::safety).map(Parameter::key))
                .containsExactlyInAnyOrder(
                        "reno.noiseBan",
                        "reno.rectify.serious",
                        "reno.rectify.seriousPlan",
                        "violation.reportToAuthority");
        assertThat(declaration().parameters().stream()
                        .filter(each -> each.key().equals("reno.extinguishers")
                                || each.key().equals("reno.waterTest")))
                .allSatisfy(each -> assertThat(each.min().toPlainString()).isEqualTo(each.initial()));
    }
}
