// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.testkit.ModuleContract;

class ComplaintsModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return ComplaintsDeclaration.of(() -> null, () -> null, () -> null, () -> null);
    }

    @Test
    void takesACaseWithoutAnyFieldOfItsForm() {
        for (CaseType type : declaration().caseTypes()) {
            assertThat(FormCheck.of(type.intake(), Map.of(), ZoneOffset.UTC).flaws())
                    .as(type.id())
                    .isEmpty();
        }
    }

    @Test
    void measuresTheFiguresOfItsProcedures() {
        assertThat(declaration().indicators().stream().map(Indicator::code))
                .containsExactlyInAnyOrder(
                        "K20",
                        "K21",
                        "K21-CLOSED",
                        "K22",
                        "K23",
                        "K24",
                        "K25",
                        "K26",
                        "K27",
                        "K28",
                        "K29",
                        "K30",
                        "K31",
                        "K32");
    }
}
